package nl.sluis.gateway.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code erase report}. */
@Command(
        name = "report",
        description = "For the FG: every erasure that the own party asked for. The look is an entry.",
        mixinStandardHelpOptions = true)
final class EraseReport implements Callable<Integer> {
    private static final Map<String, String> COLUMNS = OrderReport.columns(
            "asked", "created",
            "state", "state",
            "performed", "performed",
            "entries", "entries",
            "ground", "ground",
            "by", "requester",
            "approved by", "approvers",
            "basis", "legalBasis",
            "case", "caseRef",
            "refused", "refusedAttempts",
            "id", "id");

    @Mixin
    private OrderReport report;

    @Override
    public Integer call() {
        return report.print("/beheer/wissingen", COLUMNS);
    }
}
