package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Records the consent of each person at the gateway, as the sender would. */
final class Consents {
    private Consents() {}

    static void record(SSLContext sender, int port, Path template, List<String> persons) throws IOException {
        var today = LocalDate.now();
        var consent = MessageTemplate.minified(template)
                .replace("{today}", today.toString())
                .replace("{nextyear}", today.plusYears(1).toString());
        try (var connection = Connection.open(sender, port)) {
            for (var person : persons) {
                var body = consent.replace("{bsn}", person);
                int status = connection.exchange(MessageTemplate.once("/v1/toestemmingen", "application/json", body));
                if (status / 100 != 2) {
                    throw new IOException("a consent was answered with " + status + ": " + connection.lastBody());
                }
            }
        }
    }
}
