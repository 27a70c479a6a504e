package nl.sluis.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What keys there are. */
@Command(name = "keys", description = "The keys of this gateway.")
final class Keys implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailedException("not yet built");
    }
}
