package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * An import as its page shows it.
 *
 * @param outcome {@code bezig}, {@code done}, {@code stopped}, {@code refused} or {@code failed}
 * @param code    why it was refused or stopped
 * @param lines   of the file; below one when nobody knows yet
 * @param rows    the first of the lines that were not taken
 * @param reasons how many there are
 */
record ImportView(
        String id,
        String who,
        Instant when,
        String outcome,
        String code,
        long lines,
        long done,
        long accepted,
        long rejected,
        List<Row> rows,
        int reasons) {
    private static final int MOST_ROWS = 200;

    /** A line that was not taken; never a value. */
    record Row(long line, String field, String explanation) {
        static Row of(JsonNode told) {
            return new Row(
                    told.path("line").asLong(),
                    told.path("field").asText(),
                    told.path("explanation").asText());
        }
    }

    static ImportView of(Imports.Begun begun) {
        return switch (begun.work().state()) {
            case LongWork.State.Running(var done, var of) ->
                new ImportView(begun.id(), begun.who(), begun.when(), "bezig", "", of, done, 0, 0, List.of(), 0);
            case LongWork.State.Failed ignored ->
                new ImportView(begun.id(), begun.who(), begun.when(), "failed", "", 0, 0, 0, 0, List.of(), 0);
            case LongWork.State.Done(var answer) -> of(begun, answer);
        };
    }

    private static ImportView of(Imports.Begun begun, JsonNode answer) {
        var report = answer.path("report");
        return new ImportView(
                begun.id(),
                begun.who(),
                begun.when(),
                answer.path("outcome").asText(),
                answer.path("code").asText(),
                answer.path("lines").asLong(),
                answer.path("done").asLong(),
                answer.path("accepted").asLong(),
                answer.path("rejected").asLong(),
                report.valueStream().limit(MOST_ROWS).map(Row::of).toList(),
                report.size());
    }
}
