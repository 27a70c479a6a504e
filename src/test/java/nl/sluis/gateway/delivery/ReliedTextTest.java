package nl.sluis.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;

class ReliedTextTest {
    @Test
    void tellsTheVersionsOnWhichAMessageWasShownToWhoeverRecordsItsArrival() {
        var relied = List.of(
                new ConsentCheck.Relied(new Oin("00000099000000001000"), 3, new EntryId(UUID.randomUUID())),
                new ConsentCheck.Relied(new Oin("00000099000000003000"), 12, new EntryId(UUID.randomUUID())));

        assertThat(ReliedText.read(ReliedText.of(relied))).isEqualTo(relied);
        assertThat(ReliedText.read(ReliedText.of(List.of()))).isEmpty();
        assertThat(ReliedText.read(null)).isEmpty();
    }
}
