package nl.sluis.gateway.consent;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads where the proof of a decision can be found: the holder's own reference, and how the person said it. */
final class FhirEvidence {
    private static final String PATH = "Consent.sourceReference";
    private final FhirFaults faults;
    private final FhirParties parties;

    FhirEvidence(FhirFaults faults, FhirParties parties) {
        this.faults = faults;
        this.parties = parties;
    }

    /** Null where it says that there is none, or after noting what is wrong. */
    @Nullable
    Evidence read(Reference source) {
        if (source.hasExtension()) {
            requireAbsent(source);
            return null;
        }
        if (!source.hasIdentifier()) {
            faults.missing(PATH + ".identifier");
            return null;
        }
        return read(source.getIdentifier());
    }

    private void requireAbsent(Reference source) {
        var extension = source.getExtensionFirstRep();
        if (source.hasIdentifier()
                || !extension.getUrl().equals(FhirCodes.DATA_ABSENT)
                || !FhirCodes.UNKNOWN.equals(extension.getValue().primitiveValue())) {
            faults.add(
                    PATH + ".extension[0]",
                    "EXTENSION",
                    "Zonder kenmerk hoort hier data-absent-reason met unknown, en verder niets.",
                    "Without an identifier data-absent-reason with unknown belongs here, and nothing else.");
        }
    }

    private @Nullable Evidence read(Identifier identifier) {
        if (!identifier.getSystem().equals(FhirCodes.EVIDENCE)) {
            faults.add(
                    PATH + ".identifier.system",
                    "SYSTEM",
                    "Dit stelsel is hier niet bekend; verwacht wordt " + FhirCodes.EVIDENCE + ".",
                    "This system is not known here; expected is " + FhirCodes.EVIDENCE + ".");
            return null;
        }
        var reference = parties.value(
                identifier.getValue(),
                PATH + ".identifier.value",
                "Een kenmerk heeft hooguit 64 letters, cijfers en ._/-, en bevat geen BSN.",
                "A reference has at most 64 letters, digits and ._/-, and holds no BSN.",
                Words::reference);
        var form = parties.code(
                identifier.getType().getCodingFirstRep(),
                FhirCodes.EVIDENCE_FORM,
                PATH + ".identifier.type.coding[0]",
                Evidence.Form::of);
        return reference == null || form == null ? null : new Evidence(reference, form);
    }
}
