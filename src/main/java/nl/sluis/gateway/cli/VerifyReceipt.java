package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks a receipt offline. */
@Command(name = "verify-receipt", description = "Checks a receipt with the public key alone, offline.")
final class VerifyReceipt implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailedException("not yet built");
    }
}
