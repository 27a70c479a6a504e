package nl.sluis.gateway.consent;

import java.util.HashSet;
import java.util.List;
import nl.sluis.gateway.message.AgeGroup;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Reads what {@code Consent.category} adds to the type of the provision: which kind of no it is, and how old the person is. */
final class FhirCategory {
    private final FhirFaults faults;
    private final FhirParties parties;

    FhirCategory(FhirFaults faults, FhirParties parties) {
        this.faults = faults;
        this.parties = parties;
    }

    /** @param decision toestemming for a permit and weigering for a deny, unless it says more; null after noting why */
    record Said(
            @Nullable ConsentDecision decision, @Nullable AgeGroup age) {}

    Said read(List<CodeableConcept> categories, FhirRule whole) {
        @Nullable ConsentDecision decision = whole.permit() ? ConsentDecision.CONSENT : ConsentDecision.REFUSAL;
        @Nullable AgeGroup age = null;
        var said = new HashSet<String>();
        for (var i = 0; i < categories.size(); i++) {
            var path = "Consent.category[" + i + "].coding[0]";
            var coding = categories.get(i).getCodingFirstRep();
            if (!said.add(coding.getSystem())) {
                faults.add(path, "TWICE", "Dit staat er twee keer.", "This stands here twice.");
            } else if (coding.getSystem().equals(FhirCodes.LOINC)) {
                var unused = parties.code(
                        coding, FhirCodes.LOINC, path, code -> FhirCodes.only(FhirCodes.CONSENT_DOCUMENT, code));
            } else if (coding.getSystem().equals(FhirCodes.AGE_GROUP)) {
                age = parties.code(coding, FhirCodes.AGE_GROUP, path, AgeGroup::of);
            } else {
                decision = decision(coding, whole, path);
            }
        }
        return new Said(decision, age);
    }

    private @Nullable ConsentDecision decision(Coding coding, FhirRule whole, String path) {
        var decision = parties.code(coding, FhirCodes.DECISION, path, Words::recordedDecision);
        if (decision != null && (decision == ConsentDecision.CONSENT) != whole.permit()) {
            faults.add(
                    path + ".code",
                    "TYPE",
                    "Bij toestemming hoort permit, bij elk ander besluit deny.",
                    "With toestemming goes permit, with every other decision deny.");
        }
        return decision;
    }
}
