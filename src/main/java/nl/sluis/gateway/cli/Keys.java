package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The keys of a gateway: which there are, what is due, and every order about them. No command shows a byte of one. */
@Command(
        name = "keys",
        description = {
            "The keys of a gateway. What changes something first tells its plan, asks for a confirmation in the plan's own",
            "words (--confirm), and stands in the log before it is done. --dry-run tells the plan alone."
        },
        subcommands = {
            KeysList.class,
            KeysStatus.class,
            KeysExportPublic.class,
            KeysOrders.RotateKek.class,
            KeysOrders.NewEpoch.class,
            KeysOrders.DisableEpoch.class,
            KeysOrders.DestroyEpoch.class,
            KeysOrders.RotateIndex.class,
            KeysOrders.ForgetIndex.class,
            KeysOrders.DestroyCohort.class,
            KeysMigrate.class,
            KeysBackup.class,
            KeysRestore.class,
            KeysInit.class
        },
        mixinStandardHelpOptions = true)
final class Keys implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.NOT_DONE;
    }
}
