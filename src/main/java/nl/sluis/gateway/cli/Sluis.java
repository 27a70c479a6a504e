package nl.sluis.gateway.cli;

import nl.sluis.gateway.SluisGateway;
import org.springframework.boot.SpringApplication;

/** The entry of the program. */
public final class Sluis {
    private Sluis() {}

    public static void main(String[] arguments) {
        SpringApplication.run(SluisGateway.class, arguments);
    }
}
