package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongerClassTest {
    private static final Retention.Class CARE = new Retention.Class("care-5y", Period.ofYears(5));
    private static final Retention.Class WORK = new Retention.Class("work-5y", Period.ofYears(5));
    private static final Retention.Class SHORT = new Retention.Class("a-short-one", Period.ofDays(400));

    @Test
    void anEntryIsKeptUnderTheLongerClassOfBoth() {
        assertThat(kept(SHORT, CARE)).isEqualTo(CARE);
        assertThat(kept(CARE, SHORT)).isEqualTo(CARE);
        assertThat(kept(WORK, CARE)).isEqualTo(kept(CARE, WORK)).isEqualTo(CARE);
    }

    private static Retention.Class kept(Retention.Class source, Retention.Class destination) {
        return new Retention(source, destination, Optional.empty()).longer();
    }
}
