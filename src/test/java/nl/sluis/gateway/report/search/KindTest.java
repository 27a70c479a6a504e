package nl.sluis.gateway.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import org.junit.jupiter.api.Test;

class KindTest {
    private static final EntryLeaf DELIVERED =
            new EntryLeaf(EntryType.DELIVERED, Judgement.NONE, null, null, null, null);

    @Test
    void aCanaryIsNamedOneAndCountsInNoRegion() throws Exception {
        var body = new JsonMapper()
                .readTree("{\"messageType\": \"nl.sluis.vraag.v1\", \"region\": \"AM13\", \"canary\": true}");

        var kind = Kind.of(DELIVERED, body);

        assertThat(kind.messageType()).isEqualTo("nl.sluis.vraag.v1 (kanarie)");
        assertThat(kind.region()).isEmpty();
    }

    @Test
    void whatAPartySentCountsInItsRegionUnderItsType() throws Exception {
        var body = new JsonMapper().readTree("{\"messageType\": \"nl.sluis.vraag.v1\", \"region\": \"AM13\"}");

        var kind = Kind.of(DELIVERED, body);

        assertThat(kind.messageType()).isEqualTo("nl.sluis.vraag.v1");
        assertThat(kind.region()).isEqualTo("AM13");
    }
}
