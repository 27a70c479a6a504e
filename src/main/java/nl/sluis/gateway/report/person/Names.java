package nl.sluis.gateway.report.person;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/** What parties are called. */
final class Names {
    private final Parties parties;

    Names(Parties parties) {
        this.parties = parties;
    }

    /** A party that left is still who it was: its OIN is what it is called then. */
    PartyName party(Oin oin) {
        return new PartyName(
                oin.value(), parties.find(oin).map(Party::name).orElseGet(() -> "de organisatie met OIN " + oin));
    }

    PartyName partyOrNobody(@Nullable Oin oin) {
        return oin == null ? new PartyName("", "onbekend") : party(oin);
    }
}
