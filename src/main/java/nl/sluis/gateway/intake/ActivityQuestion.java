package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.intake.ActivityDesk.Question;
import nl.sluis.gateway.intake.ActivityDesk.Subject;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Fault;

/** Reads a question to the processing log; says everything that is wrong with it, and quotes nothing. */
final class ActivityQuestion {
    private static final String TRACE = "traceId";
    private static final String ACTIVITY = "dpl.core.processing_activity_id";
    private static final String SUBJECT = "dpl.core.data_subject_id";
    private static final String SUBJECT_TYPE = "dpl.core.data_subject_id_type";
    private static final String FROM = "startTime";
    private static final String UNTIL = "endTime";
    private static final Set<String> MEMBERS = Set.of(TRACE, ACTIVITY, SUBJECT, SUBJECT_TYPE, FROM, UNTIL);
    private static final String A_BSN = "BSN";
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    private ActivityQuestion(JsonNode body) {
        this.body = body;
    }

    /** @throws RejectedRequest 400, with every fault */
    static Question read(JsonNode body) {
        return new ActivityQuestion(body).question();
    }

    private Question question() {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                fault("", "UNKNOWN_FIELD", "Een vraag heeft alleen " + MEMBERS, "A question has only " + MEMBERS);
            }
        });
        var trace = value(TRACE, ActivityQuestion::trace, "een UUID, of 32 hexadecimale cijfers");
        var activity = value(ACTIVITY, ActivityQuestion::activity, "urn:sluis:verwerking:…");
        var subject = value(SUBJECT, this::subject, "een BSN, of het pseudoniem van uw logboek");
        var from = value(FROM, ActivityQuestion::moment, "RFC 3339, 2026-11-01T10:00:00Z");
        var until = value(UNTIL, ActivityQuestion::moment, "RFC 3339, 2026-11-01T10:00:00Z");
        if (!body.has(TRACE) && !body.has(ACTIVITY) && !body.has(SUBJECT)) {
            fault(
                    "",
                    "REQUIRED",
                    "Noem ten minste een van " + TRACE + ", " + ACTIVITY + " en " + SUBJECT,
                    "Name at least one of " + TRACE + ", " + ACTIVITY + " and " + SUBJECT);
        }
        if (!faults.isEmpty()) {
            throw RejectedRequest.because(faults);
        }
        return new Question(trace, activity, subject, from.orElse(Instant.EPOCH), until.orElse(FOR_EVER));
    }

    private static String trace(String text) {
        var hex = text.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("another form");
        }
        return hex;
    }

    private static String activity(String text) {
        if (!text.matches("urn:sluis:verwerking:[A-Za-z0-9:._-]{1,200}")) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }

    /** A BSN where the type says so, or where none is said and it can be nothing else. */
    private Subject subject(String text) {
        var type = body.path(SUBJECT_TYPE).asText();
        if (type.equals(A_BSN) || type.isEmpty() && !text.startsWith("psn")) {
            return new Subject.ByBsn(Bsn.of(text));
        }
        if (text.length() > 200) {
            throw new IllegalArgumentException("another form");
        }
        return new Subject.ByPseudonym(text);
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException quotesIt) {
            throw new IllegalArgumentException("another form");
        }
    }

    private <T> Optional<T> value(String name, Function<String, T> reading, String form) {
        var value = body.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            if (value.isTextual()) {
                return Optional.of(reading.apply(value.textValue()));
            }
        } catch (IllegalArgumentException broken) {
            // told below, without what it quotes
        }
        fault("/" + name, "FORMAT", "Verwacht: " + form, "Expected: " + form);
        return Optional.empty();
    }

    private void fault(String pointer, String code, String dutch, String english) {
        faults.add(new Fault(pointer, code, dutch + ".", english + "."));
    }
}
