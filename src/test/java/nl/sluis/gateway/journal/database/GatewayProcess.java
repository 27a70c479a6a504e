package nl.sluis.gateway.journal.database;

import java.nio.file.Path;
import java.security.SecureRandom;

/** Another process with an embedded server: says {@code ready} when it serves, and waits to be killed. */
final class GatewayProcess {
    private GatewayProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedServer.start(Path.of(arguments[0]), new SecureRandom())) {
            try (var owner = server.database().open(StoreRole.OWNER);
                    var statement = owner.createStatement()) {
                statement.execute("create table if not exists survivors (n int)");
                statement.execute("insert into survivors values (1)");
            }
            System.out.println("ready");
            var unused = System.in.read();
        }
    }

    static Process on(Path dataDir) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayProcess.class.getName(),
                        dataDir.toString())
                .redirectErrorStream(true)
                .start();
    }
}
