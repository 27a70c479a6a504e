package nl.sluis.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The gateway as one Spring application; started by {@code cli}. */
@SpringBootApplication
public class SluisGateway {}
