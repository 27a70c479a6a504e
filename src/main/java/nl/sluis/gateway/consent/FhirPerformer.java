package nl.sluis.gateway.consent;

import nl.sluis.gateway.message.Bsn;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads who decided: the person itself by its own identifier, anybody else by what they are to the person and never by who
 * they are.
 */
final class FhirPerformer {
    private static final String PATH = "Consent.performer[0].identifier";
    private final FhirFaults faults;
    private final FhirParties parties;

    FhirPerformer(FhirFaults faults, FhirParties parties) {
        this.faults = faults;
        this.parties = parties;
    }

    @Nullable
    DecidedBy read(Identifier performer, @Nullable Bsn person) {
        if (performer.getSystem().equals(FhirCodes.DECIDER)) {
            return parties.value(
                    performer.getValue(),
                    PATH + ".value",
                    "Een beslisser is een van " + DecidedBy.codes() + ".",
                    "Who decides is one of " + DecidedBy.codes() + ".",
                    DecidedBy::of);
        }
        var other = parties.person(performer, PATH);
        if (other != null && person != null && !other.equals(person)) {
            faults.add(
                    PATH + ".value",
                    "PERFORMER",
                    "Wie voor een ander beslist staat hier als " + FhirCodes.DECIDER + ", niet met een eigen nummer.",
                    "Who decides for another stands here as " + FhirCodes.DECIDER + ", not with a number of its own.");
        }
        return other == null ? null : DecidedBy.PERSON;
    }
}
