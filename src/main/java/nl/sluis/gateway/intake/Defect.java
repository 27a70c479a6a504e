package nl.sluis.gateway.intake;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception as it may be logged: its classes and where it arose. What it says may quote a message. */
final class Defect {
    private Defect() {}

    static String of(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(12)
                            .map(frame -> "\n  at " + frame)
                            .collect(Collectors.joining("", "", "\n")));
        }
        return text.toString();
    }
}
