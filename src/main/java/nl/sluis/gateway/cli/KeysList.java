package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyInventory;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.KeystoreCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys list}. */
@Command(
        name = "list",
        description =
                "The public key of its receipts, the verifier key of each log, and every key by kind, number and age.",
        mixinStandardHelpOptions = true)
final class KeysList implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(
            names = "--offline",
            description = "without a gateway: the names of the keys in both keystores, opened by their passphrase")
    private boolean offline;

    @Mixin
    private KeystorePassphrase passphrase;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (offline) {
            return names(out);
        }
        var management = new Management(gateway, asker);
        var keys = (ObjectNode) management.get("/beheer/sleutels");
        var list = management.get("/beheer/sleutels/lijst");
        if (json) {
            keys.set("keys", list.path("keys"));
            keys.set("days", list.path("days"));
            out.println(keys.toPrettyString());
        } else {
            var table = new Table("use", "public key");
            table.row("receipts", keys.path("receipts").asText());
            keys.path("logs").forEach(log -> table.row("log", log.asText()));
            table.print(out);
            out.println();
            KeyTables.keys(list).print(out);
            out.println();
            KeyTables.days(list).print(out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private int names(PrintWriter out) {
        try {
            new KeystoreCare(gateway.dataDir()).names(passphrase.from()).forEach(out::println);
            out.println("closed by " + KeyInventory.keyDerivation());
            out.flush();
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
