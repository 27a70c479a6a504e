package nl.sluis.gateway.cli;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a running gateway is found, for the verbs that talk to one. */
final class GatewayAddress {
    @Option(
            names = "--data-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}",
            description = "the gateway's data folder (default: ${DEFAULT-VALUE})")
    private Path dataDir;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "${env:SERVER_PORT:-8443}",
            description = "the exchange port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "<port>",
            defaultValue = "${env:MANAGEMENT_SERVER_PORT:-9090}",
            description = "the management port (default: ${DEFAULT-VALUE})")
    private int managementPort;

    @Option(
            names = "--stand-in-port",
            paramLabel = "<port>",
            defaultValue = "${env:SLUIS_STAND_IN_PORT:-8444}",
            description = "the port of the stand-ins (default: ${DEFAULT-VALUE})")
    private int standInPort;

    Path dataDir() {
        return dataDir;
    }

    Path pki() {
        return dataDir.resolve("pki");
    }

    URI exchange() {
        return URI.create("https://localhost:" + port);
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    int standInPort() {
        return standInPort;
    }
}
