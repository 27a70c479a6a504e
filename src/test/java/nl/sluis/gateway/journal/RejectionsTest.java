package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionsTest {
    @Test
    void noiseMakesOneEntryAPartyWhateverItsAmount() {
        try (var fixture = new JournalFixture();
                var rejections = new CountedRejections(fixture.start())) {
            // Given
            for (var i = 0; i < 500; i++) {
                rejections.count(Messages.GGZ, i % 2 == 0 ? 400 : 413);
                rejections.count(null, 401);
            }
            // When
            rejections.write();
            rejections.write();
            // Then
            List<String> parties = fixture.all(
                    "select convert_from(leaf, 'UTF8')::json ->> 'from' from audit_entry where type = 'rejected'",
                    row -> row.getString(1));
            assertThat(parties).containsExactlyInAnyOrder(Messages.GGZ.value(), null);
        }
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLater() {
        try (var fixture = new JournalFixture()) {
            // Given
            var journal = fixture.start();
            var away = new boolean[] {true};
            Journal sometimesAway = item -> {
                if (away[0]) {
                    throw new JournalUnavailableException("away", java.time.Duration.ofSeconds(1));
                }
                return journal.append(item);
            };
            var rejections = new CountedRejections(sometimesAway);
            rejections.count(Messages.GGZ, 400);
            // When
            rejections.write();
            away[0] = false;
            rejections.close();
            // Then
            assertThat(fixture.count("audit_entry where type = 'rejected'")).isOne();
        }
    }
}
