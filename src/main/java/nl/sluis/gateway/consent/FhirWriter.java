package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reveal;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes versions of the register as FHIR R4 {@code Consent}.
 *
 * <p>Guarantee: what {@link FhirReader} read comes out such that it reads the same again.
 */
final class FhirWriter {
    private FhirWriter() {}

    /** Whether these can be said in one Consent: a provision, and exceptions that say the contrary. */
    static boolean isOneConsent(List<KeptVersion> together) {
        return FhirProvisions.of(together).isOneProvision();
    }

    /**
     * One Consent.
     *
     * @param together what was recorded as one, in that order
     * @param inFull   whether also who decided and where the proof is, which only the holder is told
     */
    static JsonNode write(Bsn person, List<KeptVersion> together, boolean inFull) {
        var first = together.getFirst();
        var decision = first.version().decision();
        var consent = new Consent();
        consent.setStatus(decision == ConsentDecision.WITHDRAWAL ? ConsentState.INACTIVE : ConsentState.ACTIVE);
        consent.setScope(concept(FhirCodes.SCOPE, FhirCodes.PATIENT_PRIVACY));
        consent.addCategory(concept(FhirCodes.LOINC, FhirCodes.CONSENT_DOCUMENT));
        consent.addCategory(concept(FhirCodes.DECISION, decision.code()));
        consent.setPatient(patient(person));
        consent.setDateTimeElement(new DateTimeType(first.recordedAt().toString()));
        consent.addOrganization(
                reference("Organization", FhirCodes.URI, first.holder().urn()));
        consent.addPolicy().setUri(FhirCodes.POLICY);
        consent.setProvision(FhirProvisions.of(together).component());
        if (inFull) {
            addInFull(consent, person, first);
        } else {
            consent.addPerformer(absent(FhirCodes.MASKED));
            consent.setSource(absent(FhirCodes.MASKED));
        }
        return FhirJson.write(consent);
    }

    private static void addInFull(Consent consent, Bsn person, KeptVersion kept) {
        var age = kept.version().age();
        if (age != null) {
            consent.addCategory(concept(FhirCodes.AGE_GROUP, age.code()));
        }
        var decidedBy = kept.version().decidedBy();
        consent.addPerformer(
                decidedBy == DecidedBy.PERSON
                        ? patient(person)
                        : reference("RelatedPerson", FhirCodes.DECIDER, decidedBy.code()));
        consent.setSource(source(kept.evidence()));
    }

    private static Reference patient(Bsn person) {
        return reference("Patient", FhirCodes.BSN, person.reveal(Reveal.DELIVER_IN_CLEAR));
    }

    private static Reference source(@Nullable Evidence evidence) {
        if (evidence == null) {
            return absent(FhirCodes.UNKNOWN);
        }
        var source = reference("DocumentReference", FhirCodes.EVIDENCE, evidence.reference());
        source.getIdentifier()
                .setType(concept(FhirCodes.EVIDENCE_FORM, evidence.form().code()));
        return source;
    }

    private static Reference absent(String why) {
        var absent = new Reference();
        absent.addExtension(new Extension(FhirCodes.DATA_ABSENT, new CodeType(why)));
        return absent;
    }

    static Reference reference(String type, String system, String value) {
        var reference = new Reference();
        reference.setType(type);
        reference.setIdentifier(new Identifier().setSystem(system).setValue(value));
        return reference;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(coding(system, code));
    }

    static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }
}
