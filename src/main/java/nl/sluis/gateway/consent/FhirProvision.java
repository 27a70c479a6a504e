package nl.sluis.gateway.consent;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.sluis.gateway.message.Purpose;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/** Reads one {@code Consent.provision}, whose shape was checked. */
final class FhirProvision {
    private final FhirFaults faults;
    private final KnownWords words;
    private final FhirParties parties;

    FhirProvision(FhirFaults faults, KnownWords words) {
        this.faults = faults;
        this.words = words;
        this.parties = new FhirParties(faults);
    }

    FhirRule read(ProvisionComponent provision, String path) {
        var receiver = receiver(provision, path);
        var identifier = receiver == null ? null : receiver.getReference().getIdentifier();
        var isRole = identifier != null && identifier.getSystem().equals(FhirCodes.ROLE);
        var at = path + ".actor[0].reference.identifier";
        return new FhirRule(
                path,
                provision.getType() == ConsentProvisionType.PERMIT,
                identifier == null || isRole ? null : parties.party(identifier, at),
                identifier == null || !isRole ? null : parties.role(identifier, at),
                List.copyOf(codes(provision.getPurpose(), FhirCodes.PURPOSE, path + ".purpose", Purpose::new)),
                scope(provision, path),
                codes(
                        provision.getClass_(),
                        FhirCodes.CATEGORY,
                        path + ".class",
                        code -> known(code, words::isCategory)),
                period(provision, path));
    }

    /** An actor is who may receive; no other part in it is read. */
    private @Nullable provisionActorComponent receiver(ProvisionComponent provision, String path) {
        if (!provision.hasActor()) {
            return null;
        }
        var actor = provision.getActorFirstRep();
        var at = path + ".actor[0].role.coding[0]";
        var recipient = parties.code(
                actor.getRole().getCodingFirstRep(),
                FhirCodes.PARTICIPATION,
                at,
                code -> FhirCodes.only(FhirCodes.RECIPIENT, code));
        return recipient == null ? null : actor;
    }

    private @Nullable String scope(ProvisionComponent provision, String path) {
        return provision.hasCode()
                ? parties.code(
                        provision.getCodeFirstRep().getCodingFirstRep(),
                        FhirCodes.CASE,
                        path + ".code[0].coding[0]",
                        code -> known(code, words::isScope))
                : null;
    }

    private <T> Set<T> codes(List<Coding> codings, String system, String path, Function<String, T> reader) {
        var codes = new LinkedHashSet<T>();
        for (var i = 0; i < codings.size(); i++) {
            var code = parties.code(codings.get(i), system, path + "[" + i + "]", reader);
            if (code != null && !codes.add(code)) {
                faults.add(
                        path + "[" + i + "]", "TWICE", "Deze code staat er twee keer.", "This code stands here twice.");
            }
        }
        return codes;
    }

    private Period period(ProvisionComponent provision, String path) {
        if (!provision.hasPeriod()) {
            return Period.OPEN;
        }
        var from = day(provision.getPeriod().getStartElement());
        var to = day(provision.getPeriod().getEndElement());
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(
                    path + ".period.end",
                    "PERIOD",
                    "Het einde ligt voor het begin.",
                    "The end lies before the beginning.");
            return Period.OPEN;
        }
        return new Period(from, to);
    }

    private static @Nullable LocalDate day(DateTimeType element) {
        return element.hasValue() ? LocalDate.parse(element.getValueAsString()) : null;
    }

    private static String known(String code, Predicate<String> test) {
        if (!test.test(code)) {
            throw new IllegalArgumentException("not a word of any message");
        }
        return Words.name(code);
    }
}
