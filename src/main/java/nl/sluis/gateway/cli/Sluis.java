package nl.sluis.gateway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The entry of the program: {@code sluis <verb>}. Without a verb, or with an argument for Spring in its place, the verb is
 * {@code run}.
 */
@Command(
        name = "sluis",
        description = "A privacy-aware gateway between GGZ providers, UWV and gemeenten.",
        synopsisSubcommandLabel = "<verb>",
        subcommands = {
            Run.class,
            Demo.class,
            Explain.class,
            Rehearse.class,
            Activate.class,
            Rollback.class,
            ClockWord.class,
            StandIn.class,
            Audit.class,
            Review.class,
            Queue.class,
            Propagate.class,
            Reidentify.class,
            Erase.class,
            Retention.class,
            Report.class,
            PrintCatalogue.class,
            Check.class,
            Regions.class,
            Routes.class,
            Policy.class,
            Sign.class,
            VerifyReceipt.class,
            Verify.class,
            Proof.class,
            VerifyProof.class,
            ExportLog.class,
            Keys.class,
            Consents.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and everything was as expected",
            "1:done, and something was not as expected",
            "2:not done: words not understood, a setting refused, a gateway that does not answer"
        })
public final class Sluis {
    private static final String RUN = "run";

    private Sluis() {}

    public static void main(String[] arguments) {
        var words = withVerb(arguments);
        if (!words[0].equals(RUN)) {
            LibrarySilence.keep();
        }
        var exitCode = commandLine().execute(words);
        if (exitCode != ExitCode.AS_EXPECTED) {
            System.exit(exitCode); // a gateway that runs has returned with 0, and stays
        }
    }

    /** Runs one verb with these ends, and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sluis())
                .registerConverter(UUID.class, Sluis::id)
                .setParameterExceptionHandler(Sluis::explain)
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
    }

    static String[] withVerb(String[] arguments) {
        if (arguments.length > 0 && !isForSpring(arguments[0])) {
            return arguments;
        }
        var withVerb = new ArrayList<>(List.of(RUN));
        withVerb.addAll(Arrays.asList(arguments));
        return withVerb.toArray(String[]::new);
    }

    private static boolean isForSpring(String argument) {
        return argument.startsWith("--") && !argument.equals("--help") && !argument.equals("--version");
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("it is not an id as an answer or a list gives it, a UUID");
        }
    }

    private static int tell(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof CommandFailedException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.NOT_DONE;
        }
        throw failure;
    }

    private static int explain(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        var err = command.getErr();
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            explain(unmatched.getUnmatched().getFirst(), command, err);
        } else {
            err.println(mistake.getMessage());
        }
        err.println("More: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.NOT_DONE;
    }

    private static void explain(String word, CommandLine command, PrintWriter err) {
        var known = new ArrayList<>(command.getSubcommands().keySet());
        command.getCommandSpec().optionsMap().keySet().stream()
                .filter(option -> option.startsWith("--"))
                .forEach(known::add);
        err.println("Unknown word '" + word + "'; the nearest known is '" + Nearest.to(word, known) + "'.");
    }
}
