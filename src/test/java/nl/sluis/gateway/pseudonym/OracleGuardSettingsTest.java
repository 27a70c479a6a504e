package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Between the limit of a day and its alarm. */
class OracleGuardSettingsTest {
    @Test
    void theAlarmIsAtMostTheLimit() {
        assertThat(new OracleGuardSettings(10, 9).isAlarmBeforeTheLimit()).isTrue();
        assertThat(new OracleGuardSettings(10, 10).isAlarmBeforeTheLimit()).isTrue();
        assertThat(new OracleGuardSettings(10, 11).isAlarmBeforeTheLimit()).isFalse();
    }
}
