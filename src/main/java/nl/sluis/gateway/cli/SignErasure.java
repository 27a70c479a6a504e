package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.erasure.Request;
import nl.sluis.gateway.keys.KeyUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One officer's word on a request for erasure, made away from the gateway. */
@Command(
        name = "erasure",
        description = {
            "Shows a request for erasure and signs it with the key of one privacy officer; the signature stands beside it",
            "in <file>.<person>.sig, for ./sluis erase approve."
        },
        mixinStandardHelpOptions = true)
final class SignErasure implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationFolder configuration;

    @Mixin
    private OwnSignature own;

    @Parameters(index = "0", paramLabel = "<file>", description = "as ./sluis erase persoon wrote it")
    private Path file;

    @Override
    public Integer call() {
        try {
            var requests = OrderFile.erasure(file);
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
        out.println(own.person() + " approves, until " + request.term().expires()
                + ", that what the log says of a person" + " is destroyed, for good, also of the own party:");
        out.println("  asked by     " + request.requester() + ", for " + request.party());
        out.println("  ground       " + request.cause().ground().word() + ": "
                + request.cause().ground().dutch());
        out.println("  purpose      " + request.cause().why().purpose());
        out.println("  legal basis  " + request.cause().why().legalBasis());
        out.println("  case         " + request.cause().why().caseRef());
        out.println("The signature stands in " + signature);
        out.flush();
    }
}
