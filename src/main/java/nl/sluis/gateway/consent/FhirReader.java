package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import org.hl7.fhir.r4.model.Consent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FHIR R4 {@code Consent} as decisions of the register: one for the provision and each of its purposes, then one
 * for every exception. All faults at once, each with its FHIR path and none with a value.
 */
final class FhirReader {
    private static final int MOST_DECISIONS = 50;
    private final Consent consent;
    private final FhirFaults faults;
    private final FhirParties parties;

    private FhirReader(Consent consent, FhirFaults faults) {
        this.consent = consent;
        this.faults = faults;
        this.parties = new FhirParties(faults);
    }

    static Reading read(JsonNode body, KnownWords words) {
        var faults = new FhirFaults();
        FhirShapeCheck.check(body, faults);
        if (!faults.isEmpty()) {
            return faults.unreadable();
        }
        var consent = FhirJson.consent(body);
        if (consent.isEmpty()) {
            faults.add("Consent", "NOT_FHIR", "Dit is geen FHIR R4 Consent.", "This is no FHIR R4 Consent.");
            return faults.unreadable();
        }
        return new FhirReader(consent.get(), faults).read(words);
    }

    private Reading read(KnownWords words) {
        FhirStatus.require(consent.getStatus(), faults);
        requireFixed();
        var person = parties.person(consent.getPatient().getIdentifier(), "Consent.patient.identifier");
        var holder =
                parties.party(consent.getOrganizationFirstRep().getIdentifier(), "Consent.organization[0].identifier");
        var provision = new FhirProvision(faults, words);
        var whole = provision.read(consent.getProvision(), "Consent.provision");
        var category = new FhirCategory(faults, parties).read(consent.getCategory(), whole);
        var decision = category.decision();
        var decidedBy = new FhirPerformer(faults, parties)
                .read(consent.getPerformerFirstRep().getIdentifier(), person);
        var evidence = new FhirEvidence(faults, parties).read(consent.getSourceReference());
        var exceptions = exceptions(provision, whole, decision);
        var rules = Stream.concat(Stream.of(whole), exceptions.stream()).toList();
        if (faults.isEmpty()) {
            requireWhatMakesConsentSpecific(rules, evidence);
            requireWhatConsentOfAChildNeeds(rules, decidedBy, category.age());
            requireDifferent(rules);
        }
        if (!faults.isEmpty() || person == null || holder == null || decision == null || decidedBy == null) {
            return faults.unreadable();
        }
        var requests = rules.stream()
                .flatMap(rule -> rule.targets().stream()
                        .map(target -> new Reading.Request(
                                person,
                                rule == whole ? decision : contrary(rule),
                                decidedBy,
                                category.age(),
                                holder,
                                target,
                                rule.period(),
                                evidence)))
                .toList();
        return requests.size() == 1 ? requests.getFirst() : new Reading.Together(requests);
    }

    /** What PCF fixes for every consent, and the one policy that is enforced here. */
    private void requireFixed() {
        var scope = consent.getScope().getCodingFirstRep();
        var unused = parties.code(
                scope,
                FhirCodes.SCOPE,
                "Consent.scope.coding[0]",
                code -> FhirCodes.only(FhirCodes.PATIENT_PRIVACY, code));
        var policy = consent.getPolicyFirstRep().getUri();
        if (!policy.equals(FhirCodes.POLICY)) {
            faults.invalid(
                    "Consent.policy[0].uri",
                    "Dit beleid handhaaft het register niet; verwacht wordt " + FhirCodes.POLICY + ".",
                    "The register does not enforce this policy; expected is " + FhirCodes.POLICY + ".");
        }
    }

    private List<FhirRule> exceptions(FhirProvision provision, FhirRule whole, @Nullable ConsentDecision decision) {
        var nested = consent.getProvision().getProvision();
        var read = new ArrayList<FhirRule>();
        for (var i = 0; i < nested.size(); i++) {
            read.add(provision.read(nested.get(i), "Consent.provision.provision[" + i + "]"));
        }
        if (!read.isEmpty() && decision == ConsentDecision.RESTRICTION) {
            faults.add(
                    "Consent.provision.provision[0]",
                    "NOT_NARROWER",
                    "Op een beperking bestaat geen uitzondering.",
                    "To a restriction there is no exception.");
        }
        if (!faults.isEmpty()) {
            return List.of();
        }
        var within = new FhirExceptions(whole, faults);
        return read.stream().flatMap(rule -> within.within(rule).stream()).toList();
    }

    /** AVG 4(11), 7(1), as for a request in our own words. */
    private void requireWhatMakesConsentSpecific(List<FhirRule> rules, @Nullable Evidence evidence) {
        rules.stream().filter(FhirRule::permit).forEach(rule -> {
            require(rule.receiver() != null || rule.role() != null, rule.path() + ".actor");
            require(!rule.purposes().isEmpty(), rule.path() + ".purpose");
            require(rule.scope() != null, rule.path() + ".code");
            require(!rule.categories().isEmpty(), rule.path() + ".class");
            require(rule.period().from() != null, rule.path() + ".period.start");
            require(evidence != null, "Consent.sourceReference.identifier");
        });
    }

    private void requireWhatConsentOfAChildNeeds(
            List<FhirRule> rules, @Nullable DecidedBy decidedBy, @Nullable AgeGroup age) {
        var parental = decidedBy != null && decidedBy.voice() == DecidedBy.Voice.PARENTAL;
        rules.stream().filter(FhirRule::permit).forEach(rule -> {
            require(!parental || age != null, "Consent.category");
            require(age == null || age == AgeGroup.FROM_16 || rule.period().to() != null, rule.path() + ".period.end");
        });
    }

    /** Two decisions about the very same would replace one another. */
    private void requireDifferent(List<FhirRule> rules) {
        var targets = new HashSet<ConsentTarget>();
        var decisions = 0;
        for (var rule : rules) {
            decisions += rule.targets().size();
            if (!rule.targets().stream().allMatch(targets::add)) {
                faults.add(rule.path(), "TWICE", "Dit staat er twee keer.", "This stands here twice.");
            }
        }
        if (decisions > MOST_DECISIONS) {
            faults.add(
                    "Consent.provision",
                    "TOO_MANY",
                    "Een Consent houdt hooguit " + MOST_DECISIONS + " besluiten in.",
                    "A Consent holds at most " + MOST_DECISIONS + " decisions.");
        }
    }

    private void require(boolean present, String path) {
        if (!present && !faults.has(path)) {
            faults.missing(path);
        }
    }

    private static ConsentDecision contrary(FhirRule exception) {
        return exception.permit() ? ConsentDecision.CONSENT : ConsentDecision.REFUSAL;
    }
}
