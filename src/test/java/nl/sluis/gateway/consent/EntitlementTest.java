package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.OTHER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_ROLE;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.receiver;
import static nl.sluis.gateway.consent.Samples.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntitlementTest {
    private final Entitlement entitlement = new Entitlement(rules());
    private static final Recorder HOLDER_ITSELF = new Recorder(HOLDER, Set.of(Role.GGZ_IPS), Set.of());
    private static final Recorder AGENT = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of(HOLDER));
    private static final Recorder RECEIVER = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
    private static final Recorder STRANGER = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of());

    @Test
    void theHolderMayRecordEverything() {
        for (var decision : ConsentDecision.values()) {
            assertThat(mayRecord(HOLDER_ITSELF, decision, TRAJECT_TO_ROLE)).isTrue();
        }
    }

    @Test
    void aPartyWithAMandateOfTheHolderMayToo() {
        assertThat(mayRecord(AGENT, ConsentDecision.CONSENT, TRAJECT_TO_ROLE)).isTrue();
    }

    @Test
    void aReceiverMayWithdrawWhatItReceivesAndNothingElse() {
        for (var decision : ConsentDecision.values()) {
            var may = decision == ConsentDecision.WITHDRAWAL;
            assertThat(mayRecord(RECEIVER, decision, TRAJECT_TO_UWV)).isEqualTo(may);
            assertThat(mayRecord(RECEIVER, decision, TRAJECT_TO_ROLE)).isEqualTo(may);
            assertThat(mayRecord(RECEIVER, decision, receiver(OTHER))).isFalse();
            assertThat(mayRecord(RECEIVER, decision, ConsentTarget.ANYTHING)).isFalse();
        }
    }

    @Test
    void aStrangerMayRecordNothing() {
        for (var decision : ConsentDecision.values()) {
            assertThat(mayRecord(STRANGER, decision, TRAJECT_TO_ROLE)).isFalse();
        }
    }

    @Test
    void whatNoRowPermitsIsRefused() {
        var nobody = new Entitlement(new RegisterRules(Set.of(), Set.of()));
        for (var decision : ConsentDecision.values()) {
            var change = change(decision, DecidedBy.PERSON, AgeGroup.FROM_16, TRAJECT_TO_ROLE);
            assertThat(nobody.objectionsTo(HOLDER_ITSELF, change)).containsExactly(Reason.SENDER_ROLE);
        }
        assertThat(nobody.lookingUp(HOLDER_ITSELF, HOLDER)).isEmpty();
    }

    @Test
    void onlyTheHolderAndWhoActsForItLookUpForTheHolder() {
        assertThat(entitlement.lookingUp(HOLDER_ITSELF, HOLDER)).contains(Standing.HOLDER);
        assertThat(entitlement.lookingUp(AGENT, HOLDER)).contains(Standing.MANDATE);
        assertThat(entitlement.lookingUp(RECEIVER, HOLDER)).containsExactly(Standing.RECEIVER);
    }

    static Stream<Arguments> whoDecidesAtWhichAge() {
        return Stream.of(
                Arguments.of(AgeGroup.UNDER_12, Set.of(DecidedBy.PARENT, DecidedBy.GUARDIAN)),
                Arguments.of(AgeGroup.FROM_12_TO_15, Set.of(DecidedBy.PERSON, DecidedBy.PARENT, DecidedBy.GUARDIAN)),
                Arguments.of(
                        AgeGroup.FROM_16,
                        Set.of(DecidedBy.PERSON, DecidedBy.CURATOR, DecidedBy.MENTOR, DecidedBy.PROXY)));
    }

    @ParameterizedTest
    @MethodSource
    void whoDecidesAtWhichAge(AgeGroup age, Set<DecidedBy> decides) {
        for (var decidedBy : DecidedBy.values()) {
            var reasons = entitlement.objectionsTo(
                    HOLDER_ITSELF, change(ConsentDecision.CONSENT, decidedBy, age, TRAJECT_TO_ROLE));
            assertThat(reasons.isEmpty()).as(age + " " + decidedBy).isEqualTo(decides.contains(decidedBy));
            assertThat(reasons).isSubsetOf(Reason.REPRESENTATIVE_MISSING);
        }
    }

    @Test
    void aConsentIsNotRecordedForWhoDoesNotDecide() {
        var ofAChild = change(ConsentDecision.CONSENT, DecidedBy.PERSON, AgeGroup.UNDER_12, TRAJECT_TO_ROLE);
        assertThat(entitlement.objectionsTo(HOLDER_ITSELF, ofAChild)).containsExactly(Reason.REPRESENTATIVE_MISSING);
    }

    @Test
    void aNoIsRecordedWhoeverSaysIt() {
        for (var decidedBy : DecidedBy.values()) {
            var change = change(ConsentDecision.OBJECTION, decidedBy, AgeGroup.UNDER_12, TRAJECT_TO_ROLE);
            assertThat(entitlement.objectionsTo(HOLDER_ITSELF, change)).isEmpty();
        }
    }

    private boolean mayRecord(Recorder recorder, ConsentDecision decision, ConsentTarget target) {
        return entitlement
                .objectionsTo(recorder, change(decision, DecidedBy.PERSON, AgeGroup.FROM_16, target))
                .isEmpty();
    }

    private static ConsentChange change(
            ConsentDecision decision, DecidedBy decidedBy, @Nullable AgeGroup age, ConsentTarget target) {
        return new ConsentChange(
                PersonHashes.of(new KeyedHash(new byte[32])),
                HOLDER,
                false,
                decision,
                decidedBy,
                age,
                target,
                Period.OPEN,
                null,
                OTHER);
    }
}
