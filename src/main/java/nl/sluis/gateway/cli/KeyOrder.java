package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Optional;
import nl.sluis.gateway.management.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every order about keys has in common: its plan is told, it is confirmed in the plan's words, and then it is given. */
final class KeyOrder {
    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker = new Asker("operator");

    @Option(names = "--dry-run", description = "tells the plan and changes nothing")
    private boolean dryRun;

    @Option(
            names = "--confirm",
            paramLabel = "<words>",
            description = "confirms with the words that the plan names; without it the terminal asks")
    private Optional<String> confirm = Optional.empty();

    Management management() {
        return new Management(gateway, asker);
    }

    GatewayAddress gateway() {
        return gateway;
    }

    /** Whether it was done; false for a dry run, and for a plan that cannot be carried out. */
    boolean give(String path, ObjectNode order, PrintWriter out) {
        var management = management();
        var plan = management.post(path, order.deepCopy().put("dryRun", true));
        tell(plan, out);
        if (dryRun) {
            out.println("dry run: nothing was changed");
            out.flush();
            return false;
        }
        if (plan.has("refused")) {
            throw new CommandFailedException(
                    "the gateway refuses: " + plan.path("refused").asText());
        }
        var words = confirm.orElseGet(() -> ask(plan));
        var done = management.post(path, order.put("confirm", words), progress(out));
        out.println("done; entry " + done.path("entry").asText());
        done.path("result")
                .properties()
                .forEach(one ->
                        out.println("  " + one.getKey() + ": " + one.getValue().asText()));
        done.path("ids").forEach(id -> out.println("  " + id.asText()));
        out.flush();
        return true;
    }

    boolean isDryRun() {
        return dryRun;
    }

    private static void tell(JsonNode plan, PrintWriter out) {
        plan.path("steps").forEach(step -> out.println("- " + step.asText()));
        if (plan.has("refused")) {
            out.println("cannot be done now: " + plan.path("refused").asText());
        }
        out.flush();
    }

    private static String ask(JsonNode plan) {
        var words = plan.path("confirm").asText();
        var terminal = System.console();
        var answer = terminal == null ? null : terminal.readLine("Type '%s' to confirm: ", words);
        if (answer == null) {
            throw new CommandFailedException(
                    "nothing was done: there is no terminal to confirm on; name --confirm '" + words + "'");
        }
        return answer.strip();
    }

    private static Progress progress(PrintWriter out) {
        return (what, done, of) -> {
            out.println("  " + what + ": " + done + " of " + of);
            out.flush();
        };
    }
}
