package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

class EntitlementTest {
    private static final Recorder HOLDER_ITSELF = new Recorder(HOLDER, Set.of(Role.GGZ_IPS), Set.of());
    private static final Recorder RECEIVER = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
    private static final Recorder STRANGER = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of());

    @Test
    void theHolderMayRecordEverything() {
        for (var decision : ConsentDecision.values()) {
            assertThat(Entitlement.of(HOLDER_ITSELF, change(decision, TRAJECT_TO_ROLE)))
                    .isTrue();
        }
    }

    @Test
    void aPartyWithAMandateOfTheHolderMayToo() {
        var agent = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of(HOLDER));
        assertThat(Entitlement.of(agent, change(ConsentDecision.CONSENT, TRAJECT_TO_ROLE)))
                .isTrue();
    }

    @Test
    void aReceiverMayWithdrawWhatItReceivesAndNothingElse() {
        for (var decision : ConsentDecision.values()) {
            var mayRecord = decision == ConsentDecision.WITHDRAWAL;
            assertThat(Entitlement.of(RECEIVER, change(decision, TRAJECT_TO_UWV)))
                    .isEqualTo(mayRecord);
            assertThat(Entitlement.of(RECEIVER, change(decision, TRAJECT_TO_ROLE)))
                    .isEqualTo(mayRecord);
            assertThat(Entitlement.of(RECEIVER, change(decision, receiver(OTHER))))
                    .isFalse();
            assertThat(Entitlement.of(RECEIVER, change(decision, ConsentTarget.ANYTHING)))
                    .isFalse();
        }
    }

    @Test
    void aStrangerMayRecordNothing() {
        for (var decision : ConsentDecision.values()) {
            assertThat(Entitlement.of(STRANGER, change(decision, TRAJECT_TO_ROLE)))
                    .isFalse();
        }
    }

    private static ConsentChange change(ConsentDecision decision, ConsentTarget target) {
        return new ConsentChange(
                new KeyedHash(new byte[32]),
                HOLDER,
                false,
                decision,
                DecidedBy.PERSON,
                target,
                Period.OPEN,
                null,
                OTHER);
    }
}
