package nl.sluis.gateway.console.pages;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/** How people call a party; its OIN where nobody of this name takes part any more. */
final class PartyNames {
    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    String of(String oin) {
        try {
            return parties.find(new Oin(oin)).map(Party::name).orElse(oin);
        } catch (IllegalArgumentException none) {
            return oin;
        }
    }
}
