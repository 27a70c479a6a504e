package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.PolicyBundle;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.Signing;
import nl.sluis.gateway.policy.bundle.BundleText;
import nl.sluis.gateway.policy.bundle.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts one officer's signature in {@code config/policy/bundle.note}. */
@Command(
        name = "policy",
        description = {
            "Adopts the rules of config/policy/ for one gateway, with the key of one privacy officer;",
            "a second officer repeats it. The signatures stand in config/policy/bundle.note."
        },
        mixinStandardHelpOptions = true)
final class SignPolicy implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private OwnSignature own;

    @Option(
            names = "--origin",
            paramLabel = "<origin>",
            description = "the gateway that may use them (default: sluis.origin of the settings)")
    private Optional<String> origin = Optional.empty();

    @Option(
            names = "--version",
            paramLabel = "<n>",
            description = "which version this is (default: one above the bundle that stands there)")
    private Optional<Long> version = Optional.empty();

    @Override
    public Integer call() {
        try {
            var matrix = configuration.matrix();
            var officers = new KnownSigners(configuration.people());
            var bundle = new PolicyBundle(configuration.policy(), origin(), matrix.policyHash());
            var signatory = officers.find(own.person());
            var signer = own.signer(signatory.key());
            var note = new Signing(matrix, bundle, officers)
                    .by(signatory, version.map(OptionalLong::of).orElse(OptionalLong.empty()), signer::sign);
            Files.write(bundle.file(), note.bytes());
            tell(bundle, note, bundle.check(officers));
            return ExitCode.AS_EXPECTED;
        } catch (PolicyRefusedException | KeyUnavailableException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        } catch (IOException e) {
            throw new CommandFailedException("the bundle cannot be written", e);
        }
    }

    private String origin() {
        return origin.orElseGet(() -> OfflineSettings.of(configuration.path()).getRequiredProperty("sluis.origin"));
    }

    private void tell(PolicyBundle bundle, SignedNote note, Adoption adoption) {
        var out = spec.commandLine().getOut();
        var text = BundleText.read(note.text());
        out.println(own.person() + " signed version " + text.version() + " of the rules for " + text.origin());
        out.println("policy hash " + text.policyHash() + ", in " + bundle.file());
        switch (adoption) {
            case Adoption.Adopted adopted -> out.println("Adopted by " + adopted.names() + ": production takes it.");
            case Adoption.NotAdopted(var why) -> {
                out.println("Not adopted yet:");
                why.forEach(reason -> out.println("- " + reason));
            }
        }
        out.flush();
    }
}
