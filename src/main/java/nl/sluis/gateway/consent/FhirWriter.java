package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reveal;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions of the register as FHIR R4 {@code Consent}.
 *
 * <p>Guarantee: what {@link FhirReader} read comes out such that it reads the same again.
 */
final class FhirWriter {
    private FhirWriter() {}

    /**
     * One Consent.
     *
     * @param together what was recorded as one, in that order
     */
    static JsonNode write(List<Reading.Request> together, Instant recordedAt) {
        var first = together.getFirst();
        var consent = new Consent();
        consent.setStatus(first.decision() == ConsentDecision.WITHDRAWAL ? ConsentState.INACTIVE : ConsentState.ACTIVE);
        consent.setScope(concept(FhirCodes.SCOPE, FhirCodes.PATIENT_PRIVACY));
        consent.addCategory(concept(FhirCodes.LOINC, FhirCodes.CONSENT_DOCUMENT));
        consent.addCategory(concept(FhirCodes.DECISION, first.decision().code()));
        consent.setPatient(patient(first.person()));
        consent.setDateTimeElement(new DateTimeType(recordedAt.toString()));
        consent.addPerformer(performer(first));
        if (first.holder() != null) {
            consent.addOrganization(
                    reference("Organization", FhirCodes.URI, first.holder().urn()));
        }
        consent.setSource(source(first.evidence()));
        consent.addPolicy().setUri(FhirCodes.POLICY);
        consent.setProvision(provisions(together));
        return FhirJson.write(consent);
    }

    /** The first kind of decision is what the others are exceptions to; what differs in its purpose alone is one provision. */
    private static ProvisionComponent provisions(List<Reading.Request> together) {
        var byProvision = new LinkedHashMap<Provision, List<Purpose>>();
        for (var request : together) {
            var target = request.target();
            var provision = new Provision(
                    request.decision(),
                    new ConsentTarget(target.receiver(), target.role(), null, target.scope(), target.categories()),
                    request.period());
            var purposes = byProvision.computeIfAbsent(provision, absent -> new ArrayList<>());
            if (target.purpose() != null) {
                purposes.add(target.purpose());
            }
        }
        @Nullable ProvisionComponent whole = null;
        for (var one : byProvision.entrySet()) {
            var component = one.getKey().component(one.getValue());
            if (whole == null) {
                whole = component;
            } else {
                whole.addProvision(component);
            }
        }
        if (whole == null) {
            throw new IllegalArgumentException("a Consent holds at least one decision");
        }
        return whole;
    }

    private static Reference patient(Bsn person) {
        return reference("Patient", FhirCodes.BSN, person.reveal(Reveal.DELIVER_IN_CLEAR));
    }

    private static Reference performer(Reading.Request request) {
        return request.decidedBy() == DecidedBy.PERSON
                ? patient(request.person())
                : reference(
                        "RelatedPerson", FhirCodes.DECIDER, request.decidedBy().code());
    }

    private static Reference source(@Nullable Evidence evidence) {
        if (evidence == null) {
            var absent = new Reference();
            absent.addExtension(new Extension(FhirCodes.DATA_ABSENT, new CodeType(FhirCodes.UNKNOWN)));
            return absent;
        }
        var source = reference("DocumentReference", FhirCodes.EVIDENCE, evidence.reference());
        source.getIdentifier()
                .setType(concept(FhirCodes.EVIDENCE_FORM, evidence.form().code()));
        return source;
    }

    private static Reference reference(String type, String system, String value) {
        var reference = new Reference();
        reference.setType(type);
        reference.setIdentifier(new Identifier().setSystem(system).setValue(value));
        return reference;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(coding(system, code));
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }

    /** A provision without its purposes. */
    private record Provision(ConsentDecision decision, ConsentTarget target, Period period) {
        ProvisionComponent component(List<Purpose> purposes) {
            var component = new ProvisionComponent();
            component.setType(
                    decision == ConsentDecision.CONSENT ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
            var from = day(period.from());
            var to = day(period.to());
            if (from != null || to != null) {
                component.getPeriod().setStartElement(from).setEndElement(to);
            }
            addReceiver(component);
            purposes.forEach(purpose -> component.addPurpose(coding(FhirCodes.PURPOSE, purpose.code())));
            new TreeSet<>(target.categories())
                    .forEach(category -> component.addClass_(coding(FhirCodes.CATEGORY, category)));
            if (target.scope() != null) {
                component.addCode(concept(FhirCodes.CASE, target.scope()));
            }
            return component;
        }

        private void addReceiver(ProvisionComponent component) {
            var receiver = target.receiver();
            var role = target.role();
            if (receiver != null || role != null) {
                var actor = component.addActor();
                actor.setRole(concept(FhirCodes.PARTICIPATION, FhirCodes.RECIPIENT));
                actor.setReference(
                        receiver != null ? reference("Organization", FhirCodes.URI, receiver.urn()) : roleOf(role));
            }
        }

        private static Reference roleOf(nl.sluis.gateway.message.@Nullable Role role) {
            if (role == null) {
                throw new IllegalStateException("neither a party nor a role");
            }
            return reference("Organization", FhirCodes.ROLE, role.code());
        }

        private static @Nullable DateTimeType day(@Nullable LocalDate day) {
            return day == null ? null : new DateTimeType(day.toString());
        }
    }
}
