package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PersonalKeyFile;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.PolicyBundle;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.Signatory;
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

    @Option(names = "--as", paramLabel = "<person>", required = true, description = "the key in config/people.yaml")
    private String person;

    @Option(names = "--key", paramLabel = "<file>", required = true, description = "that person's key file")
    private Path file;

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

    @Mixin
    private PassphraseSource passphrase;

    @Override
    public Integer call() {
        try {
            var matrix = configuration.matrix();
            var officers = new KnownSigners(configuration.people());
            var bundle = new PolicyBundle(configuration.policy(), origin(), matrix.policyHash());
            var signatory = officers.find(person);
            var signer = signer(signatory);
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

    private Signer signer(Signatory signatory) {
        var signer = PersonalKeyFile.open(file, () -> passphrase.ask("Passphrase of " + file));
        if (!Arrays.equals(signer.publicKey(), signatory.key().bytes())) {
            throw new CommandFailedException(
                    "the key in " + file + " is not the one that people.yaml has for " + person);
        }
        return signer;
    }

    private void tell(PolicyBundle bundle, SignedNote note, Adoption adoption) {
        var out = spec.commandLine().getOut();
        var text = BundleText.read(note.text());
        out.println(person + " signed version " + text.version() + " of the rules for " + text.origin());
        out.println("policy hash " + text.policyHash() + ", in " + bundle.file());
        switch (adoption) {
            case Adoption.Adopted(var number, var by) ->
                out.println("Adopted by " + String.join(" and ", by) + ": production takes it.");
            case Adoption.NotAdopted(var why) -> {
                out.println("Not adopted yet:");
                why.forEach(reason -> out.println("- " + reason));
            }
        }
        out.flush();
    }
}
