package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.routes.ActivationRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An operator's word on an activation, made away from the gateway. */
@Command(
        name = "activation",
        description = {
            "Shows a request for activation and signs it with the key of the operator who asked; the signature stands beside it",
            "in <file>.<person>.sig, to be handed in on the page Regio's en routes."
        },
        mixinStandardHelpOptions = true)
final class SignActivation implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private OwnSignature own;

    @Parameters(index = "0", paramLabel = "<file>", description = "as the page gave it")
    private Path file;

    @Override
    public Integer call() {
        try {
            var requests = OrderFile.activation(file);
            var request = requests.read();
            var people = new KnownSigners(configuration.people());
            var signer = own.signer(people.find(own.person()).key());
            tell(request, requests.sign(own.person(), signer.sign(request.toSign())));
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void tell(ActivationRequest request, Path signature) {
        var out = spec.commandLine().getOut();
        out.println(own.person() + " orders, until " + request.expires() + ", that this set becomes active:");
        out.println("  to    " + request.to());
        out.println("  from  " + request.from());
        out.println("The signature stands in " + signature);
        out.flush();
    }
}
