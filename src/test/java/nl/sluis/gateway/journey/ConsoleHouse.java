package nl.sluis.gateway.journey;

import nl.sluis.gateway.console.ConsoleServer;

/**
 * A gateway with a bit of everything on its pages, for all page tests of this JVM: an exchange delivered, one refused, one that
 * nobody takes and one that waits behind it, about a person each test can look up.
 */
final class ConsoleHouse implements PageHouse {
    static final String GGZ = "00000099000000001000";
    private final Gateway gateway;
    final String person = Fiction.person();
    final String delivered;
    final String parked;

    private ConsoleHouse() throws Exception {
        gateway = Gateway.start("--sluis.console.session.per-person=5");
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        delivered = ggz.send(Fiction.message("09-status-ggz-uwv", person))
                .json()
                .path("id")
                .asText();
        Wait.until(() -> status(delivered).equals("afgeleverd"));
        var other = Fiction.person();
        var unused = ggz.send(Fiction.message("09-status-ggz-uwv", other));
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(other));
        gateway.receiver().answers(delivery -> 422);
        parked = ggz.send(Fiction.application(other)).json().path("id").asText();
        Wait.until(() -> status(parked).equals("geparkeerd"));
        var behind = ggz.send(Fiction.application(other));
        gateway.receiver().answers(delivery -> 204);
        if (behind.status() != 202) {
            throw new IllegalStateException("a message was refused: " + behind.status());
        }
    }

    static ConsoleHouse shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final ConsoleHouse INSTANCE = start();

        private static ConsoleHouse start() {
            try {
                return new ConsoleHouse();
            } catch (Exception e) {
                throw new IllegalStateException("the house of the page tests did not start", e);
            }
        }
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    ConsoleServer server() {
        return gateway.bean(ConsoleServer.class);
    }

    ConsoleVisit asNobody() {
        return new ConsoleVisit(address());
    }

    private String status(String message) throws Exception {
        return gateway.as("ggz-voorbeeld")
                .get("/v1/berichten/" + message)
                .json()
                .path("status")
                .asText();
    }
}
