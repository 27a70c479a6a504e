package nl.sluis.gateway.console.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/** How people call a party; its OIN where nobody of this name takes part any more. */
final class PartyNames {
    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    /** OIN and name of all that take part, in the order of their names. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        parties.all().stream()
                .sorted(Comparator.comparing(Party::name))
                .forEach(party -> all.put(party.oin().value(), party.name()));
        return all;
    }

    String of(String oin) {
        try {
            return parties.find(new Oin(oin)).map(Party::name).orElse(oin);
        } catch (IllegalArgumentException none) {
            return oin;
        }
    }
}
