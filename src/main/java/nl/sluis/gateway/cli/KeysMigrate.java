package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys migrate}: relationships to another epoch, by two persons, with a window in which both open. */
@Command(
        name = "migrate",
        description = {
            "Moves the pseudonyms of a receiver to another epoch. An operator proposes; somebody else opens it; while its",
            "window is open the receiver gets old and new pairs at POST /v1/pseudoniemen/omzetting; list tells how far it is."
        },
        mixinStandardHelpOptions = true)
final class KeysMigrate implements Callable<Integer> {
    private static final String MIGRATIONS = "/beheer/sleutels/migraties";

    @Spec
    private CommandSpec spec;

    @Mixin
    private KeyOrder order;

    @Parameters(paramLabel = "<step>", description = "propose, open, end or list")
    private String step;

    @Option(names = "--receiver", paramLabel = "<oin>", description = "whose pseudonyms; without it all of --from")
    private Optional<String> receiver = Optional.empty();

    @Option(names = "--scope", paramLabel = "<scope>", description = "of that receiver", defaultValue = "traject")
    private String scope;

    @Option(names = "--from", paramLabel = "<epoch>", description = "the epoch that is left")
    private Optional<Integer> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "<epoch>",
            description = "the epoch that is gone to (default: the current one)")
    private Optional<Integer> to = Optional.empty();

    @Option(names = "--days", paramLabel = "<days>", description = "how long both open (default: 30)")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--id", paramLabel = "<id>", description = "which one, to open or end it")
    private Optional<String> id = Optional.empty();

    @Override
    public Integer call() {
        if (step.equals("list")) {
            return list();
        }
        if (receiver.isEmpty() && id.isEmpty() && from.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say which: --receiver, --from or --id");
        }
        var unused = order.give(MIGRATIONS, body(), spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }

    private ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode().put("step", step);
        receiver.ifPresent(oin -> body.put("receiver", oin).put("scope", scope));
        from.ifPresent(epoch -> body.put("from", epoch));
        to.ifPresent(epoch -> body.put("to", epoch));
        days.ifPresent(window -> body.put("days", window));
        id.ifPresent(one -> body.put("id", one));
        return body;
    }

    private int list() {
        var table = new Table(
                "id", "receiver", "scope", "from", "to", "proposed by", "opened by", "until", "batches", "pairs");
        order.management()
                .get(MIGRATIONS)
                .forEach(one -> table.row(
                        one.path("id").asText(),
                        one.path("receiver").asText(),
                        one.path("scope").asText(),
                        one.path("from").asText(),
                        one.path("to").asText(),
                        one.path("proposedBy").asText(),
                        one.path("openedBy").asText("-"),
                        one.has("ends")
                                ? KeyTables.day(one.path("ends").asText())
                                        + (one.path("open").asBoolean() ? "" : " ended")
                                : "-",
                        one.path("batches").asText(),
                        one.path("pairs").asText()));
        table.print(spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }
}
