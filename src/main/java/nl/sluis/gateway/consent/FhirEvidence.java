package nl.sluis.gateway.consent;

import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads where the proof of a consent can be found: the holder's own reference, and how the person said it. */
final class FhirEvidence {
    private final FhirFaults faults;
    private final FhirParties parties;

    FhirEvidence(FhirFaults faults, FhirParties parties) {
        this.faults = faults;
        this.parties = parties;
    }

    @Nullable
    Evidence read(Identifier identifier, String path) {
        if (!identifier.getSystem().equals(FhirCodes.EVIDENCE)) {
            faults.add(
                    path + ".system",
                    "SYSTEM",
                    "Dit stelsel is hier niet bekend; verwacht wordt " + FhirCodes.EVIDENCE + ".",
                    "This system is not known here; expected is " + FhirCodes.EVIDENCE + ".");
            return null;
        }
        var reference = parties.value(
                identifier.getValue(),
                path + ".value",
                "Een kenmerk heeft hooguit 64 letters, cijfers en ._/-, en bevat geen BSN.",
                "A reference has at most 64 letters, digits and ._/-, and holds no BSN.",
                Words::reference);
        var form = parties.code(
                identifier.getType().getCodingFirstRep(),
                FhirCodes.EVIDENCE_FORM,
                path + ".type.coding[0]",
                Evidence.Form::of);
        return reference == null || form == null ? null : new Evidence(reference, form);
    }
}
