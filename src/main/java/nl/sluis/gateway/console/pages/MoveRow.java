package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;

/**
 * Pseudonyms of a receiver on their way to another epoch.
 *
 * @param openedBy empty while only one person has spoken
 */
record MoveRow(
        String id,
        String oin,
        String receiver,
        String scope,
        int from,
        int to,
        int days,
        String proposedBy,
        String openedBy,
        boolean open,
        Optional<Instant> ends,
        long pairs) {
    static MoveRow of(JsonNode row, PartyNames names) {
        return new MoveRow(
                row.path("id").asText(),
                row.path("receiver").asText(),
                names.of(row.path("receiver").asText()),
                row.path("scope").asText(),
                row.path("from").asInt(),
                row.path("to").asInt(),
                row.path("days").asInt(),
                row.path("proposedBy").asText(),
                Told.text(row, "openedBy"),
                row.path("open").asBoolean(),
                Optional.of(Told.text(row, "ends"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                row.path("pairs").asLong());
    }

    public boolean waits() {
        return openedBy.isEmpty();
    }

    /** Whether it is worth while to show the act; the gateway decides. */
    public boolean mayOpen(Person person) {
        var party = person.party();
        return !proposedBy.equals(person.key())
                && (person.roles().contains(PersonRole.OPERATOR)
                        || (person.roles().contains(PersonRole.PRIVACY_OFFICER)
                                && party != null
                                && party.value().equals(oin)));
    }
}
