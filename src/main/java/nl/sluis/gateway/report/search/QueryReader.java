package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.Moment;
import nl.sluis.gateway.report.Why;

/** The members of a question about the log. A word that is not known is refused with the nearest that is; no value is quoted. */
final class QueryReader {
    static final int MOST = 1_000;
    static final int USUAL = 50;
    private static final String PERSON = "person";
    private static final String WHY = "why";
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final String FACETS = "facets";
    private static final List<String> MEMBERS = List.of(
            "party",
            "sender",
            "receiver",
            PERSON,
            "since",
            "until",
            "type",
            "outcome",
            "reason",
            "rule",
            "region",
            "entry",
            LIMIT,
            AFTER,
            FACETS,
            WHY);
    /** A reason is a code of the gateway, or one of a delivery, such as NOT_WANTED or HTTP_503. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})-(\\d{1,9})-(\\d{1,18})");
    private final Clock clock;

    QueryReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws QuestionRefusedException naming the member and what is wrong with it */
    Query read(ObjectNode body) {
        onlyKnown(body);
        var person = value(body, PERSON, Bsn::of, "nine digits that pass the 11-proef");
        var why = value(body, WHY, Why::new, Why.RULE).map(Why::text);
        if (person.isPresent() && why.isEmpty()) {
            throw QuestionRefusedException.notUnderstood("who asks about a person says why: " + WHY + " (--reden)");
        }
        return new Query(
                asked(body),
                new Filter(parties(body), words(body)),
                value(body, "entry", text -> new EntryId(UUID.fromString(text)), "the id of an entry"),
                person,
                window(body),
                limit(body),
                facets(body),
                why);
    }

    private static void onlyKnown(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                // a name may be a value in the wrong place: it is not repeated
                throw QuestionRefusedException.notUnderstood(
                        "this is no filter; the nearest is '" + Nearest.to(name, MEMBERS) + "'");
            }
        });
    }

    private static ObjectNode asked(ObjectNode body) {
        var asked = body.deepCopy();
        asked.remove(List.of(PERSON, WHY, LIMIT, AFTER, FACETS));
        return asked;
    }

    private static Filter.Parties parties(ObjectNode body) {
        return new Filter.Parties(party(body, "party"), party(body, "sender"), party(body, "receiver"));
    }

    private static Optional<Oin> party(ObjectNode body, String name) {
        return value(body, name, Oin::new, "the OIN of a party, 20 characters");
    }

    private static Filter.Words words(ObjectNode body) {
        return new Filter.Words(
                known(body, "type", EntryType.values(), EntryType::code),
                known(body, "outcome", Judgement.values(), Judgement::code),
                value(body, "reason", QueryReader::code, "a code in capitals, such as CONSENT_MISSING"),
                value(body, "rule", RuleId::new, "the name of a rule"),
                value(body, "region", RegionCode::new, "AM and two digits"));
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static <T> Optional<T> known(ObjectNode body, String name, T[] words, Function<T, String> code) {
        return text(body, name).map(text -> Arrays.stream(words)
                .filter(word -> code.apply(word).equals(text))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notUnderstood(name + ": the nearest is '"
                        + Nearest.to(text, Arrays.stream(words).map(code).toList())
                        + "'; it is one of "
                        + String.join(
                                ", ",
                                new TreeSet<>(Arrays.stream(words).map(code).toList())))));
    }

    private LogWindow window(ObjectNode body) {
        var since = value(body, "since", Moment::first, Moment.RULE).orElse(Instant.EPOCH);
        var until = value(body, "until", Moment::behind, Moment.RULE)
                .orElseGet(() -> clock.instant().plus(Duration.ofDays(1)));
        if (!since.isBefore(until)) {
            throw QuestionRefusedException.notUnderstood("since: before until");
        }
        return new LogWindow(since, until, value(body, AFTER, QueryReader::place, "'next' of the page before"));
    }

    private static LogPosition place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        return new LogPosition(
                Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)), "");
    }

    private static int limit(ObjectNode body) {
        var limit = body.path(LIMIT);
        if (limit.isMissingNode()) {
            return USUAL;
        }
        if (!limit.isInt() || limit.intValue() < 1 || limit.intValue() > MOST) {
            throw QuestionRefusedException.notUnderstood("between 1 and 1,000 entries are read at a time");
        }
        return limit.intValue();
    }

    private static boolean facets(ObjectNode body) {
        var facets = body.path(FACETS);
        if (!facets.isMissingNode() && !facets.isBoolean()) {
            throw QuestionRefusedException.notUnderstood(FACETS + ": true or false");
        }
        return facets.asBoolean();
    }

    private static Optional<String> text(ObjectNode body, String name) {
        var value = body.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw QuestionRefusedException.notUnderstood(name + ": a text");
        }
        return Optional.ofNullable(value.textValue());
    }

    private static <T> Optional<T> value(ObjectNode body, String name, Function<String, T> type, String rule) {
        try {
            return text(body, name).map(type);
        } catch (IllegalArgumentException mayQuoteWhatItRead) {
            throw QuestionRefusedException.notUnderstood(name + ": " + rule);
        }
    }
}
