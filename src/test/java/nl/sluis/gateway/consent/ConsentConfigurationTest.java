package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentConfigurationTest {
    @Test
    void theJournalAsksTheRegisterUnderItsLocks() {
        assertThat(new ConsentConfiguration().consentGate()).isInstanceOf(LockedRegister.class);
    }
}
