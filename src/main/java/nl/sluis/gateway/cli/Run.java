package nl.sluis.gateway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.gateway.SluisGateway;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the gateway; everything behind {@code run} is for Spring, as in {@code run --sluis.mode=development}. */
@Command(
        name = "run",
        description = {
            "Starts the gateway. Every argument behind it is a setting, as in",
            "  run --sluis.mode=development --server.port=9443"
        })
final class Run implements Callable<Integer> {
    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        Carriers.leaveOneToTheDatabase();
        try {
            SpringApplication.run(SluisGateway.class, settings.toArray(String[]::new));
            return ExitCode.AS_EXPECTED;
        } catch (RuntimeException refused) {
            return ExitCode.NOT_DONE; // Spring has reported it, in two sentences or with the whole story
        }
    }
}
