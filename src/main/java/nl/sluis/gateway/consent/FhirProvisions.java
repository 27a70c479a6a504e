package nl.sluis.gateway.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.sluis.gateway.message.Purpose;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Versions as provisions: those that differ in their purpose alone are one; the first is what the others are exceptions to. */
final class FhirProvisions {
    private final List<Map.Entry<Provision, List<Purpose>>> inOrder;

    private FhirProvisions(Map<Provision, List<Purpose>> provisions) {
        this.inOrder = List.copyOf(provisions.entrySet());
    }

    static FhirProvisions of(List<KeptVersion> together) {
        var provisions = new LinkedHashMap<Provision, List<Purpose>>();
        for (var kept : together) {
            var purposes = provisions.computeIfAbsent(Provision.of(kept.version()), absent -> new ArrayList<>());
            var purpose = kept.version().target().purpose();
            if (purpose != null) {
                purposes.add(purpose);
            }
        }
        return new FhirProvisions(provisions);
    }

    /** Whether all that follows the first says the contrary. */
    boolean isOneProvision() {
        var whole = inOrder.getFirst().getKey();
        return inOrder.stream().skip(1).allMatch(other -> other.getKey().isPermit() != whole.isPermit());
    }

    ProvisionComponent component() {
        var whole = inOrder.getFirst();
        var component = whole.getKey().component(whole.getValue());
        inOrder.stream()
                .skip(1)
                .forEach(other -> component.addProvision(other.getKey().component(other.getValue())));
        return component;
    }

    /** What is decided, but for its purpose. */
    private record Provision(ConsentDecision decision, ConsentTarget target, Period period) {
        static Provision of(ConsentVersion version) {
            var target = version.target();
            return new Provision(
                    version.decision(),
                    new ConsentTarget(target.receiver(), target.role(), null, target.scope(), target.categories()),
                    version.period());
        }

        boolean isPermit() {
            return decision == ConsentDecision.CONSENT;
        }

        ProvisionComponent component(List<Purpose> purposes) {
            var component = new ProvisionComponent();
            component.setType(isPermit() ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
            addPeriod(component);
            var receiver = receiver();
            if (receiver != null) {
                component
                        .addActor()
                        .setRole(FhirWriter.concept(FhirCodes.PARTICIPATION, FhirCodes.RECIPIENT))
                        .setReference(receiver);
            }
            purposes.forEach(purpose -> component.addPurpose(FhirWriter.coding(FhirCodes.PURPOSE, purpose.code())));
            new TreeSet<>(target.categories())
                    .forEach(category -> component.addClass_(FhirWriter.coding(FhirCodes.CATEGORY, category)));
            if (target.scope() != null) {
                component.addCode(FhirWriter.concept(FhirCodes.CASE, target.scope()));
            }
            return component;
        }

        private void addPeriod(ProvisionComponent component) {
            if (period.from() != null) {
                component.getPeriod().setStartElement(day(period.from()));
            }
            if (period.to() != null) {
                component.getPeriod().setEndElement(day(period.to()));
            }
        }

        private @Nullable Reference receiver() {
            if (target.receiver() != null) {
                return FhirWriter.reference(
                        "Organization", FhirCodes.URI, target.receiver().urn());
            }
            return target.role() == null
                    ? null
                    : FhirWriter.reference(
                            "Organization", FhirCodes.ROLE, target.role().code());
        }

        private static DateTimeType day(LocalDate day) {
            return new DateTimeType(day.toString());
        }
    }
}
