package nl.sluis.gateway.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.reading.ProcessingRegister;
import nl.sluis.gateway.policy.reading.RegisterPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policy register}. */
@Command(
        name = "register",
        description = "The register of processing activities (AVG 30) per role, made from the rules.",
        mixinStandardHelpOptions = true)
final class PolicyRegister implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Option(
            names = "--for",
            paramLabel = "<role>",
            converter = RoleWord.class,
            description = "only the register of this role")
    private Optional<Role> controller = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    /** In which forms it can be had. */
    enum Format {
        MARKDOWN,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        var register = ProcessingRegister.of(PolicyFolders.read(configuration.path()), controller);
        var out = spec.commandLine().getOut();
        switch (format) {
            case MARKDOWN -> out.print(RegisterPages.markdown(register));
            case JSON -> out.println(RegisterPages.json(register).toPrettyString());
            case CSV -> out.print(RegisterPages.csv(register));
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }
}
