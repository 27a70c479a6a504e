package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.PERSON;
import static nl.sluis.gateway.journal.Messages.application;
import static nl.sluis.gateway.journal.Messages.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static JournalFixture fixture;
    private static Journal journal;

    @BeforeAll
    static void start() {
        fixture = new JournalFixture();
        journal = fixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void aMessageIsRecordedWithItsGuardAndWaitsForDelivery() {
        // Given
        var waitingBefore = fixture.count("outbox");
        // When
        var outcome = journal.append(application("m-1", "content"));
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Recorded.class, recorded -> {
            assertThat(recorded.receipt()).startsWith("rcpt1.");
            assertThat(fixture.all(
                            "select type from audit_entry where entry_id = '" + recorded.id() + "'",
                            row -> row.getString(1)))
                    .containsExactly("accepted");
        });
        assertThat(fixture.count("outbox")).isEqualTo(waitingBefore + 1);
        assertThat(fixture.count("outbox_payload")).isEqualTo(waitingBefore + 1);
    }

    @Test
    void whatWasBegunIsCommittedWhenItIsHeardOfAndNobodyWaitedForIt() throws InterruptedException {
        // Given
        var heard = new CountDownLatch(1);
        var begun = journal.begin(application("m-begun", "content"));
        // When
        begun.whenHeard(heard::countDown);
        // Then
        assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(begun.isSettled()).isTrue();
        assertThat(journal.append(application("m-begun", "content"))).isInstanceOf(Outcome.Duplicate.class);
        assertThat(begun.get()).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void aResendGetsTheVerySameReceipt() {
        // Given
        var first = (Outcome.Recorded) journal.append(application("m-2", "content"));
        // When
        var second = journal.append(application("m-2", "content"));
        // Then
        assertThat(second).isEqualTo(new Outcome.Duplicate(first.id(), first.receipt()));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        // Given
        var first = journal.append(application("m-3", "content"));
        // When
        var second = journal.append(application("m-3", "other content"));
        // Then
        assertThat(first).isInstanceOf(Outcome.Recorded.class);
        assertThat(second).isEqualTo(new Outcome.Conflict());
    }

    @Test
    void aChangeOfTheRegisterWithAKeyCountsOnce() {
        // Given
        var first = (Outcome.Recorded) journal.append(change("c-1", "content"));
        var changes = fixture.count("audit_entry");
        // When
        var again = journal.append(change("c-1", "content"));
        var other = journal.append(change("c-1", "other content"));
        // Then
        assertThat(again).isEqualTo(new Outcome.Duplicate(first.id(), first.receipt()));
        assertThat(other).isEqualTo(new Outcome.Conflict());
        assertThat(fixture.count("audit_entry")).isEqualTo(changes);
    }

    @Test
    void aResendAfterAWithdrawalStillGetsItsFirstAnswer() {
        // Given
        var person = nl.sluis.gateway.message.Bsn.of("123456782");
        var first = (Outcome.Recorded) journal.append(application("m-4", "content", person));
        fixture.gate.says(FixedKeys.hasher().consentPerson(person), ConsentState.WITHDRAWN);
        // When
        var again = journal.append(application("m-4", "content", person));
        var other = journal.append(application("m-5", "content", person));
        // Then
        assertThat(again).isEqualTo(new Outcome.Duplicate(first.id(), first.receipt()));
        assertThat(other).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMessageWhoseConsentIsGoneBecomesARefusalAndDoesNotWait() {
        // Given
        var person = nl.sluis.gateway.message.Bsn.of("999990019");
        fixture.gate.says(FixedKeys.hasher().consentPerson(person), ConsentState.WITHDRAWN);
        var waitingBefore = fixture.count("outbox");
        // When
        var outcome = journal.append(application("m-6", "content", person));
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reasons())
                .containsExactly(Reason.CONSENT_WITHDRAWN));
        assertThat(fixture.count("outbox")).isEqualTo(waitingBefore);
        assertThat(fixture.all(
                        "select 1 from accepted where dup_key = '\\x"
                                + java.util.HexFormat.of()
                                        .formatHex(Messages.guard("m-6", "content")
                                                .key()
                                                .bytes())
                                + "'",
                        row -> row.getInt(1)))
                .isEmpty();
    }

    @Test
    void indexesAreDenseWhateverComesTogether() {
        // When
        var outcomes = JournalFixture.together(java.util.stream.IntStream.range(0, 2000)
                .<java.util.concurrent.Callable<Outcome>>mapToObj(
                        i -> () -> journal.append(application("many-" + i / 2, "content")))
                .toList());
        // Then
        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1000);
        assertThat(outcomes).filteredOn(Outcome.Duplicate.class::isInstance).hasSize(1000);
        List<Long> indexes = fixture.all("select idx from audit_entry order by idx", row -> row.getLong(1));
        assertThat(indexes)
                .isEqualTo(java.util.stream.LongStream.range(0, indexes.size())
                        .boxed()
                        .toList());
        assertThat(PERSON.toString()).doesNotContain("9");
    }
}
