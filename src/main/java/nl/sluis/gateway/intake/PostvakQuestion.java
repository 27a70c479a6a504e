package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a party asks of its postvak. @param after the id of a message behind which it looks */
record PostvakQuestion(Optional<UUID> after, int most, Duration patience) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Set<String> KNOWN = Set.of("na", "aantal", "wacht");
    private static final int FEW = 20;
    private static final int MANY = 100;
    private static final int LONGEST_SECONDS = 30;

    /** @throws RejectedRequest 400 when there is another parameter, one twice, or one that is not well formed */
    static PostvakQuestion of(Asked asked) {
        var parameters = asked.parameters();
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name) || values.size() != 1) {
                throw RejectedRequest.because(
                        "UNKNOWN_FIELD",
                        "Deze aanroep kent de parameters na, aantal en wacht, elk een keer.",
                        "This call knows the parameters na, aantal and wacht, each once.");
            }
        });
        return new PostvakQuestion(
                after(one(parameters, "na")),
                number(one(parameters, "aantal"), FEW, 1, MANY),
                Duration.ofSeconds(number(one(parameters, "wacht"), 0, 0, LONGEST_SECONDS)));
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static Optional<UUID> after(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!ID.matcher(text).matches()) {
            throw RejectedRequest.because("FORMAT", "na is het id van een bericht.", "na is the id of a message.");
        }
        return Optional.of(UUID.fromString(text));
    }

    private static int number(@Nullable String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        var number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw RejectedRequest.because(
                    "FORMAT",
                    "aantal is 1 tot 100, wacht is 0 tot 30 seconden.",
                    "aantal is 1 to 100, wacht is 0 to 30 seconds.");
        }
        return number;
    }
}
