package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal message: what is sent about somebody who does not exist, what the register would say, and what must come of
 * it. Does not print what is sent.
 *
 * @param name     the file, below the folder of routes
 * @param about    one sentence
 * @param from     the key of the sending party
 * @param register what the register would say; empty when it would not be asked
 * @param canary   whether it is also sent for real, where canaries are on
 * @param event    a CloudEvent; without an id or a time it gets them
 */
record RehearsalFile(
        String name,
        String about,
        String from,
        Optional<ConsentState> register,
        ObjectNode event,
        Expected expected,
        boolean canary) {
    static final String PASSED = "doorgegeven";
    static final String REFUSED = "geweigerd";
    static final String INVALID = "ongeldig";
    private static final Map<String, ConsentState> STATES = Map.of(
            "gegeven", ConsentState.GIVEN,
            "ontbreekt", ConsentState.MISSING,
            "ingetrokken", ConsentState.WITHDRAWN,
            "verlopen", ConsentState.EXPIRED,
            "door-een-ander", ConsentState.DECIDED_BY_ANOTHER,
            "bezwaar", ConsentState.OBJECTION,
            "beperkt", ConsentState.RESTRICTED);

    /**
     * What must come of it.
     *
     * @param reasons the codes, sorted
     * @param sees    of each field that the receiver sees, by its pointer, the form in which
     */
    record Expected(String outcome, List<String> reasons, Map<String, String> sees) {
        String told() {
            return RehearsalFile.told(outcome, reasons);
        }
    }

    /** An outcome and its reasons, in a line. */
    static String told(String outcome, List<String> reasons) {
        return reasons.isEmpty() ? outcome : outcome + ": " + String.join(", ", reasons);
    }

    /** As it stands in the file. */
    record Written(
            String over,
            String van,
            @Nullable String toestemming,
            ObjectNode bericht,
            Verwacht verwacht,
            @Nullable Boolean kanarie) {}

    record Verwacht(
            String uitkomst,
            @Nullable List<String> redenen,
            @Nullable Map<String, String> ziet) {}

    /** @throws IllegalArgumentException naming the word that is missing or not known */
    static RehearsalFile of(String name, Written written) {
        required(written.over(), "over");
        required(written.van(), "van");
        required(written.bericht(), "bericht");
        required(written.verwacht(), "verwacht");
        var register = Optional.ofNullable(written.toestemming()).map(word -> known(word, "toestemming", STATES));
        var expected = expected(written.verwacht());
        var canary = Boolean.TRUE.equals(written.kanarie());
        if (canary && !expected.outcome().equals(PASSED)) {
            throw new IllegalArgumentException("kanarie: what does not pass is no canary");
        }
        return new RehearsalFile(name, written.over(), written.van(), register, written.bericht(), expected, canary);
    }

    private static Expected expected(Verwacht written) {
        required(written.uitkomst(), "uitkomst");
        var outcome = known(written.uitkomst(), "uitkomst", Map.of(PASSED, PASSED, REFUSED, REFUSED, INVALID, INVALID));
        var reasons = Optional.ofNullable(written.redenen()).orElse(List.of());
        if (outcome.equals(REFUSED)) {
            reasons.forEach(code -> {
                var unused = Reason.valueOf(code);
            });
        }
        return new Expected(
                outcome,
                reasons.stream().sorted().toList(),
                new TreeMap<>(Optional.ofNullable(written.ziet()).orElse(Map.of())));
    }

    /** What is sent of it at this moment: a CloudEvent with an id and a time. */
    ObjectNode sent(Instant at) {
        var sent = event.deepCopy();
        if (!sent.has("id")) {
            sent.put("id", "rehearsal");
        }
        if (!sent.has("time")) {
            sent.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return sent;
    }

    /** The answers of the register, as they stand in files. */
    static Map<String, ConsentState> states() {
        return STATES;
    }

    /** As it stands in a file. */
    static String word(ConsentState state) {
        return STATES.entrySet().stream()
                .filter(one -> one.getValue() == state)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void required(@Nullable Object value, String word) {
        if (value == null) {
            throw new IllegalArgumentException("\"" + word + "\" is missing");
        }
    }

    private static <T> T known(String word, String what, Map<String, T> words) {
        var value = words.get(word);
        if (value == null) {
            Set<String> all = words.keySet();
            throw new IllegalArgumentException(
                    what + " has another value than one of " + all + "; did you mean " + Nearest.to(word, all) + "?");
        }
        return value;
    }

    @Override
    public String toString() {
        return "RehearsalFile[" + name + "]";
    }
}
