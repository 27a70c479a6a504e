package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.reidentification.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One officer's word on a request for re-identification, made away from the gateway. */
@Command(
        name = "reidentification",
        description = {
            "Shows a request for re-identification and signs it with the key of one privacy officer; the signature",
            "stands beside it in <file>.<person>.sig, for ./sluis reidentify approve."
        },
        mixinStandardHelpOptions = true)
final class SignReidentification implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private OwnSignature own;

    @Parameters(index = "0", paramLabel = "<file>", description = "as ./sluis reidentify request wrote it")
    private Path file;

    @Override
    public Integer call() {
        try {
            var requests = OrderFile.reidentification(file);
            var request = requests.read();
            var officers = new KnownSigners(configuration.people());
            var signer = own.signer(officers.find(own.person()).key());
            tell(request, requests.sign(own.person(), signer.sign(request.toSign())));
            return ExitCode.AS_EXPECTED;
        } catch (KeyUnavailableException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private void tell(Request request, Path signature) {
        var out = spec.commandLine().getOut();
        out.println(own.person() + " approves, until " + request.term().expires() + ", that " + request.requester()
                + " learns whose pseudonym it is:");
        out.println("  holder       " + request.holder());
        out.println("  purpose      " + request.why().purpose());
        out.println("  legal basis  " + request.why().legalBasis());
        out.println("  case         " + request.why().caseRef());
        out.println("The signature stands in " + signature);
        out.flush();
    }
}
