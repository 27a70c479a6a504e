package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.sluis.gateway.message.Bsn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {
    private final JournalFixture fixture = new JournalFixture();
    private Journal journal;

    @BeforeEach
    void start() {
        journal = fixture.start();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void everybodyWhoComesFirstAboutAPersonEndsUpWithOneKey() {
        // Given
        var other = fixture.keys;
        // When
        var outcomes = JournalFixture.together(IntStream.range(0, 200)
                .<Callable<Outcome>>mapToObj(i -> () -> journal.append(application("m-" + i, "content")))
                .toList());
        // Then
        assertThat(outcomes).allMatch(Outcome.Recorded.class::isInstance);
        assertThat(other).isNotNull();
        assertThat(fixture.all(
                        "select count(distinct kid) from audit_entry where type = 'accepted'", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void aNodeThatDoesNotKnowTheKeyYetSealsAgainWithTheOneThatHolds() {
        // Given
        var first = journal.append(application("m-1", "content"));
        fixture.started.getFirst().close();
        // When
        var second = fixture.start().append(application("m-2", "content"));
        // Then
        assertThat(first).isInstanceOf(Outcome.Recorded.class);
        assertThat(second).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.all(
                        "select count(distinct kid) from audit_entry where type = 'accepted'", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void aShreddedKeyDoesNotComeBack() {
        // Given
        var person = Bsn.of("950000012");
        var first = journal.append(application("m-1", "content", person));
        var shredded = fixture.all("select kid from audit_entry where type = 'accepted'", row -> row.getBytes(1))
                .getFirst();
        fixture.asOwner("delete from subject_key where kid = (select kid from audit_entry where type = 'accepted')");
        // When
        var second = journal.append(application("m-2", "content", person));
        // Then
        assertThat(first).isInstanceOf(Outcome.Recorded.class);
        assertThat(second).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.all(
                        "select kid from audit_entry where type = 'accepted' order by idx", row -> row.getBytes(1)))
                .satisfiesExactly(kid -> assertThat(kid).isEqualTo(shredded), kid -> assertThat(kid)
                        .isNotEqualTo(shredded));
    }

    @Test
    void aProposalUnderAMonthThatWasRotatedAwayIsNotStored() {
        // Given
        fixture.asOwner("insert into aek_current (month) values ('2020-01')");
        // When
        var refused =
                org.assertj.core.api.Assertions.catchThrowable(() -> journal.append(application("m-1", "content")));
        // Then
        assertThat(refused).isInstanceOf(JournalUnavailableException.class);
        assertThat(fixture.all("select count(*) from audit_entry where type = 'accepted'", row -> row.getInt(1)))
                .containsExactly(0);
    }
}
