package nl.sluis.gateway.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reidentify report}. */
@Command(
        name = "report",
        description = "For the FG: every request about the pseudonyms of the own party. The look is an entry.",
        mixinStandardHelpOptions = true)
final class ReidentifyReport implements Callable<Integer> {
    private static final Map<String, String> COLUMNS = OrderReport.columns(
            "asked", "created",
            "state", "state",
            "performed", "performed",
            "by", "requester",
            "approved by", "approvers",
            "purpose", "purpose",
            "basis", "legalBasis",
            "case", "caseRef",
            "refused", "refusedAttempts",
            "id", "id");

    @Mixin
    private OrderReport report;

    @Override
    public Integer call() {
        return report.print("/beheer/herleidingen", COLUMNS);
    }
}
