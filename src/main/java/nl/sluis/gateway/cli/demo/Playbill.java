package nl.sluis.gateway.cli.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.sluis.gateway.cli.Table;

/** What a demonstration shows: names, outcomes and forms, never a value. */
public record Playbill(List<Outcome> outcomes) {
    public boolean asExpected() {
        return outcomes.stream().allMatch(Outcome::asExpected);
    }

    /** Prints it, and says whether everything was as expected. */
    public boolean printed(PrintWriter out) {
        var table = new Table("sample", "from → to", "outcome", "reasons", "entry", "receipt", "");
        for (var outcome : outcomes) {
            table.row(
                    outcome.sample().name(),
                    outcome.sample().from() + " → " + outcome.to(),
                    outcome.outcome(),
                    outcome.why().size() > 1
                            ? outcome.why().size() + " faults, below"
                            : String.join(" ", outcome.why()),
                    outcome.entry(),
                    outcome.receipt(),
                    outcome.asExpected() ? "as expected" : "NOT AS EXPECTED");
        }
        table.print(out);
        out.println();
        outcomes.forEach(outcome -> explain(outcome, out));
        var right = outcomes.stream().filter(Outcome::asExpected).count();
        out.println(right + " of " + outcomes.size() + " samples went as expected.");
        out.flush();
        return asExpected();
    }

    private static void explain(Outcome outcome, PrintWriter out) {
        out.println(outcome.sample().name() + ": " + outcome.sample().about());
        if (!outcome.forms().isEmpty()) {
            var pathsByForm = outcome.forms().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            field -> field.getValue(),
                            TreeMap::new,
                            Collectors.mapping(field -> field.getKey(), Collectors.joining(" "))));
            pathsByForm.forEach((form, paths) -> out.println("    " + form + ": " + paths));
        }
        if (outcome.why().size() > 1) {
            outcome.why().forEach(fault -> out.println("    " + fault));
        }
        outcome.differences().forEach(difference -> out.println("    NOT AS EXPECTED  " + difference));
    }
}
