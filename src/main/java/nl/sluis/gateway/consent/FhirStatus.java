package nl.sluis.gateway.consent;

import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.jspecify.annotations.Nullable;

/**
 * What each status of a {@code Consent} does. Only {@code active} is a decision to record: the register is appended to, and
 * what changes an earlier decision is a decision of its own.
 */
final class FhirStatus {
    private FhirStatus() {}

    static void require(@Nullable ConsentState status, FhirFaults faults) {
        switch (status) {
            case ACTIVE -> {}
            case DRAFT, PROPOSED ->
                refuse(
                        faults,
                        "Een concept of voorstel is nog geen besluit; stuur het als het active is.",
                        "A draft or proposal is no decision yet; send it once it is active.");
            case REJECTED ->
                refuse(
                        faults,
                        "Leg een weigering vast als active, met type deny en categorie weigering.",
                        "Record a refusal as active, with type deny and category weigering.");
            case INACTIVE ->
                refuse(
                        faults,
                        "Een toestemming eindigt met haar periode of met POST /v1/intrekkingen.",
                        "A consent ends with its period or with POST /v1/intrekkingen.");
            case ENTEREDINERROR ->
                refuse(
                        faults,
                        "Het register wist niets uit; trek in, of leg het juiste besluit vast.",
                        "The register erases nothing; withdraw, or record the right decision.");
            case NULL -> refuse(faults, "Deze status kent FHIR niet.", "FHIR has no such status.");
            case null -> faults.missing("Consent.status");
        }
    }

    private static void refuse(FhirFaults faults, String dutch, String english) {
        faults.add("Consent.status", "STATUS", dutch, english);
    }
}
