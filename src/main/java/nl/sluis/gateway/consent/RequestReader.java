package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;

/** Reads what a party asks of the register (architecture.md §7), strictly: all faults at once, none with a value. */
final class RequestReader {
    private RequestReader() {}

    /** {@code POST /v1/toestemmingen}. */
    static Reading consent(JsonNode body) {
        var faults = new ArrayList<Fault>();
        var fields = new Fields(
                body,
                "",
                faults,
                "betrokkene",
                "beslisser",
                "leeftijdsgroep",
                "besluit",
                "houder",
                "ontvanger",
                "doel",
                "scope",
                "categorieen",
                "geldigVan",
                "geldigTot",
                "bewijs");
        var words = new Words(fields, faults);
        var decision = words.decision();
        var person = words.person();
        var target = words.target();
        var period = words.period();
        var evidence = words.evidence();
        var decidedBy = words.decidedBy(true);
        var age = words.age();
        var holder = words.holder(true);
        if (decision == ConsentDecision.CONSENT) {
            words.requireWhatMakesConsentSpecific();
            words.requireWhatConsentOfAChildNeeds(decidedBy, age);
        }
        if (!faults.isEmpty() || person == null || decision == null || decidedBy == null || holder == null) {
            return new Reading.Unreadable(faults);
        }
        return new Reading.Request(person, decision, decidedBy, age, holder, target, period, evidence);
    }

    /** {@code POST /v1/intrekkingen}: what is left out is withdrawn for all. */
    static Reading withdrawal(JsonNode body) {
        var faults = new ArrayList<Fault>();
        var fields = new Fields(
                body,
                "",
                faults,
                "betrokkene",
                "beslisser",
                "houder",
                "ontvanger",
                "doel",
                "scope",
                "categorieen",
                "bewijs");
        var words = new Words(fields, faults);
        var person = words.person();
        var target = words.target();
        var evidence = words.evidence();
        var decidedBy = words.decidedBy(false);
        var holder = words.holder(false);
        if (!faults.isEmpty() || person == null) {
            return new Reading.Unreadable(faults);
        }
        var decider = decidedBy == null ? DecidedBy.PERSON : decidedBy;
        return new Reading.Request(
                person, ConsentDecision.WITHDRAWAL, decider, null, holder, target, Period.OPEN, evidence);
    }

    /** An OIN in the one spelling of the wire. */
    static Oin oin(String urn) {
        var oin = Oin.ofUrn(urn);
        if (!oin.urn().equals(urn)) {
            throw new IllegalArgumentException("a party is written as urn:nld:oin: and 20 characters");
        }
        return oin;
    }
}
