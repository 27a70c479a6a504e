package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sluis.gateway.management.QuestionRefusedException;

/** Why somebody looks: without a reason nobody does. One line, since it is told to the person whom it is about. */
public final class Reason {
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}{1,300}");

    private Reason() {}

    /** @throws QuestionRefusedException when there is none, or it is longer than a line of 300 characters */
    public static String required(ObjectNode body, String member) {
        return optional(body, member)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood(
                        member + ": nobody looks at the log about a person without a reason"));
    }

    public static Optional<String> optional(ObjectNode body, String member) {
        var text = body.path(member).asText().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!LINE.matcher(text).matches()) {
            throw QuestionRefusedException.notUnderstood(member + ": one line of at most 300 characters");
        }
        return Optional.of(text);
    }
}
