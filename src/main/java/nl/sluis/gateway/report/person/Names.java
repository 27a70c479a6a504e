package nl.sluis.gateway.report.person;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.jspecify.annotations.Nullable;

/** What parties and offices are called. */
final class Names {
    private final Parties parties;
    private final People people;

    Names(Parties parties, People people) {
        this.parties = parties;
        this.people = people;
    }

    /** A party that left is still who it was: its OIN is what it is called then. */
    PartyName party(Oin oin) {
        return new PartyName(oin.value(), parties.find(oin).map(Party::name).orElseGet(() -> "de organisatie met OIN " + oin));
    }

    PartyName partyOrNobody(@Nullable Oin oin) {
        return oin == null ? new PartyName("", "onbekend") : party(oin);
    }

    /** The office of who looked, never the name of a colleague; a system where the log names the party itself. */
    String office(String reader, PartyName party) {
        if (reader.equals(party.oin())) {
            return "het systeem van " + party.name();
        }
        return people.find(reader).map(Names::office).orElse("een medewerker") + " van " + party.name();
    }

    private static String office(Person person) {
        if (person.roles().contains(PersonRole.FG)) {
            return "de functionaris gegevensbescherming";
        }
        return person.roles().contains(PersonRole.PRIVACY_OFFICER) ? "de privacy officer" : "een medewerker";
    }
}
