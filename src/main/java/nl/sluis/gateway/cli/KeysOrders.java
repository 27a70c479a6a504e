package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The orders about keys that a running gateway carries out, one verb each. */
final class KeysOrders {
    private static final String ORDERS = "/beheer/sleutels/opdrachten";

    private KeysOrders() {}

    /** An order with its verb; what it is about, if anything, is said by who extends it. */
    abstract static class Order implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private KeyOrder order;

        String object() {
            return "";
        }

        @Override
        public Integer call() {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("verb", spec.name())
                    .put("object", object());
            var unused = order.give(ORDERS, body, spec.commandLine().getOut());
            return ExitCode.AS_EXPECTED;
        }
    }

    /** About one epoch, cohort or index key. */
    abstract static class About extends Order {
        @Parameters(paramLabel = "<which>", description = "the number of the epoch or cohort, or ixk or aik")
        private String object;

        @Override
        String object() {
            return object;
        }
    }

    @Command(
            name = "rotate-kek",
            description = "A new KEK; all wrapped rows are wrapped anew. No pseudonym changes.",
            mixinStandardHelpOptions = true)
    static final class RotateKek extends Order {}

    @Command(
            name = "new-epoch",
            description = "A new epoch of PMK, for relationships that begin from now on.",
            mixinStandardHelpOptions = true)
    static final class NewEpoch extends Order {}

    @Command(
            name = "disable-epoch",
            description = "The tokens of an epoch open no longer; refused while a relationship needs it.",
            mixinStandardHelpOptions = true)
    static final class DisableEpoch extends About {}

    @Command(
            name = "destroy-epoch",
            description = "Destroys a disabled epoch, for good.",
            mixinStandardHelpOptions = true)
    static final class DestroyEpoch extends About {}

    @Command(
            name = "rotate-index",
            description = "A new IXK (register, order, duplicates) or AIK (subjects of the log); both are read.",
            mixinStandardHelpOptions = true)
    static final class RotateIndex extends About {}

    @Command(
            name = "forget-index",
            description = "Destroys the former IXK or AIK; refused while anything stands under it.",
            mixinStandardHelpOptions = true)
    static final class ForgetIndex extends About {}

    @Command(
            name = "destroy-cohort",
            description = "Destroys the master of a cohort, by its year: its P2 pseudonyms are then one-way.",
            mixinStandardHelpOptions = true)
    static final class DestroyCohort extends About {}
}
