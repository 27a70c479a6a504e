package nl.sluis.gateway.pseudonym;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many different persons one sender may name in a day (UTC).
 *
 * @param personsPerDay after which it gets 429 for anybody new until the day is over
 * @param alarmAt       from which it is an alarm, and still goes on; at most the limit
 */
@Validated
@ConfigurationProperties(prefix = "sluis.oracle-guard", ignoreUnknownFields = false)
record OracleGuardSettings(
        @Min(1) @Max(1_000_000) @DefaultValue("10000") int personsPerDay,
        @Min(1) @Max(1_000_000) @DefaultValue("5000") int alarmAt) {
    @AssertTrue(message = "sluis.oracle-guard.alarm-at is at most sluis.oracle-guard.persons-per-day")
    boolean isAlarmBeforeTheLimit() {
        return alarmAt <= personsPerDay;
    }
}
