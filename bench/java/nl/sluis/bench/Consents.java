package nl.sluis.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Records the consent of each person at the gateway, as the holder would. */
final class Consents {
    private Consents() {}

    /** @param templates each with the mark {@code {bsn}} in it */
    static void record(SSLContext holder, int port, List<String> templates, List<String> persons) throws IOException {
        var today = LocalDate.now();
        try (var connection = Connection.open(holder, port)) {
            for (var template : templates) {
                var consent = template.replace("{today}", today.toString())
                        .replace("{nextyear}", today.plusYears(1).toString());
                for (var person : persons) {
                    record(connection, consent.replace("{bsn}", person));
                }
            }
        }
    }

    private static void record(Connection connection, String body) throws IOException {
        int status = connection.exchange(MessageTemplate.once("/v1/toestemmingen", "application/json", body));
        if (status / 100 != 2) {
            throw new IOException("a consent was answered with " + status + ": " + connection.lastBody());
        }
    }
}
