package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Fault;
import org.hl7.fhir.r4.model.Consent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** What is kept of the faults of a resource, and of what one may hold. */
class FhirFaultsTest {
    private final FhirFaults faults = new FhirFaults();

    @Test
    void aFaultIsKnownAtItsOwnPathAndAtNoOther() {
        faults.missing("Consent.scope");

        assertThat(faults.has("Consent.scope")).isTrue();
        assertThat(faults.has("Consent.status")).isFalse();
    }

    @Test
    void eachFaultCounts() {
        assertThat(faults.count()).isZero();
        faults.missing("Consent.scope");
        faults.invalid("Consent.scope", "nee", "no");
        assertThat(faults.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(Consent.ConsentState.class)
    void noStatusButActiveIsADecision(Consent.@Nullable ConsentState status) {
        FhirStatus.require(status, faults);

        assertThat(faults.isEmpty()).isEqualTo(status == Consent.ConsentState.ACTIVE);
    }

    @Test
    void whatIsNotSaidIsToldAsMissingAndNotAsAnUnknownStatus() {
        FhirStatus.require(null, faults);
        FhirStatus.require(Consent.ConsentState.NULL, faults);

        assertThat(faults.unreadable().faults()).extracting(Fault::code).containsExactly("REQUIRED", "STATUS");
    }

    @Test
    void aGroupHoldsTheMembersThatItWasGivenInTheirOrder() {
        var text = FhirElement.text();
        var few = FhirElement.several(FhirElement.text(word -> {}, "een woord", "a word"), 3);
        var group = FhirElement.group().and("display", text).must("coding", few);

        assertThat(group.members())
                .isEqualTo(Map.of(
                        "display", new FhirElement.Member(text, false), "coding", new FhirElement.Member(few, true)));
        assertThat(few.most()).isEqualTo(3);
        assertThat(few.one()).isInstanceOfSatisfying(FhirElement.Text.class, one -> assertThat(one.dutch())
                .isEqualTo("een woord"));
        assertThat(Set.copyOf(group.members().keySet())).isEqualTo(Set.of("display", "coding"));
        assertThat(Stream.of(text.dutch(), text.english()))
                .containsExactly("Hier hoort een tekst.", "A text is expected here.");
    }
}
