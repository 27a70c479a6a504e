package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.Moment;

/** Reads {@code {form, since, until, after}} or {@code {form, entry}}; what it does not know it refuses, and quotes nothing. */
final class ExportOrders {
    private static final Set<String> MEMBERS = Set.of("form", "since", "until", "entry", "after");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,16})-(\\d{1,9})-(\\d{1,18})");
    private static final Duration AHEAD = Duration.ofDays(1);
    private final Forms forms;
    private final Clock clock;

    ExportOrders(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** @throws QuestionRefusedException naming the member and what is wrong with it */
    ExportOrder read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood("an export has form, since, until, entry and after only");
            }
        });
        var form = forms.named(body.path("form").asText());
        var entry = value(body, "entry", text -> new EntryId(UUID.fromString(text)), "the id of an entry");
        var since = value(body, "since", Moment::first, Moment.RULE);
        if (entry.isPresent() == since.isPresent()) {
            throw QuestionRefusedException.notUnderstood("one entry by its id, or a period with since");
        }
        var until = value(body, "until", Moment::behind, Moment.RULE)
                .orElseGet(() -> clock.instant().plus(AHEAD));
        var from = since.orElse(Instant.EPOCH);
        if (!from.isBefore(until)) {
            throw QuestionRefusedException.notUnderstood("since: before until");
        }
        var asked = body.deepCopy();
        asked.remove("after");
        return new ExportOrder(
                asked,
                form,
                new LogWindow(from, until, value(body, "after", ExportOrders::place, "'next' of the page before")),
                entry);
    }

    private static LogPosition place(String text) {
        var parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        return new LogPosition(
                Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)), "");
    }

    static String text(LogPosition position) {
        return position.t() + "-" + position.shard() + "-" + position.index();
    }

    private static <T> Optional<T> value(ObjectNode body, String name, Function<String, T> type, String rule) {
        try {
            return Optional.ofNullable(body.path(name).textValue()).map(type);
        } catch (IllegalArgumentException mayQuoteWhatItRead) {
            throw QuestionRefusedException.notUnderstood(name + ": " + rule);
        }
    }
}
