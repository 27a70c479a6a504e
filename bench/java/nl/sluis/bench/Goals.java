package nl.sluis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this project set out to reach, beside what the raw figures say; each of them of the last run that measured it. */
record Goals(Path cited) {
    /** @param least whether the figure must be at least, and not at most, the goal */
    private record Goal(String what, String part, String mark, boolean least, double goal) {}

    private static final List<Goal> ALL = List.of(
            new Goal("accept ÷ A, 64 connections", "one-type", "accept/A@64", true, 1.0),
            new Goal("accept ÷ A, 256 connections", "one-type", "accept/A@256", true, 1.0),
            new Goal("end to end ÷ D, 64 connections", "one-type", "end-to-end/D@64", true, 2.0),
            new Goal("end to end ÷ D, 256 connections", "one-type", "end-to-end/D@256", true, 2.0),
            new Goal("end to end ÷ A, 64 connections", "one-type", "end-to-end/A@64", true, 0.6),
            new Goal("end to end ÷ A, 256 connections", "one-type", "end-to-end/A@256", true, 0.6),
            new Goal("p99 at half load ÷ that of A (mix, open loop)", "mix", "p99/A@half", false, 3.0),
            new Goal("an hour together: last quarter ÷ first", "together", "last/first", true, 0.95),
            new Goal("durable write ÷ batch-insert limit", "limits", "write/limit", true, 0.6),
            new Goal("accept on 10 M entries ÷ on 10 k", "growth", "largest/smallest", true, 0.9),
            new Goal("start to first accepted message, warm database, s", "start", "seconds", false, 3.0),
            new Goal("fullest heap, MB", "one-type", "heap", false, 512));

    String markdown() throws IOException {
        var table = new Table("goal", ">wanted", ">measured", "met");
        for (var goal : ALL) {
            var mark = mark(goal);
            boolean known = mark.isNumber();
            boolean met = known && (goal.least() ? mark.asDouble() >= goal.goal() : mark.asDouble() <= goal.goal());
            table.row(
                    goal.what(),
                    (goal.least() ? "≥ " : "≤ ")
                            + (goal.goal() == Math.rint(goal.goal()) && goal.goal() > 4
                                    ? Table.whole(goal.goal())
                                    : Table.two(goal.goal())),
                    known ? Table.two(mark.asDouble()) : "not measured",
                    known ? met ? "yes" : "**no**" : "");
        }
        return table.toString();
    }

    private JsonNode mark(Goal goal) throws IOException {
        var file = cited.resolve(goal.part() + ".json");
        var json = new ObjectMapper();
        return Files.exists(file) ? json.readTree(file.toFile()).path("marks").path(goal.mark()) : json.missingNode();
    }
}
