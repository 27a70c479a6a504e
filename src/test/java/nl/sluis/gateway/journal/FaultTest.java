package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private final JournalFixture fixture = new JournalFixture();

    @AfterEach
    void stop() {
        fixture.gate.release();
        fixture.close();
    }

    @Test
    void oneBadItemRefusesAlone() {
        // Given
        var journal = fixture.start();
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 20; i++) {
            var item = i == 7 ? unwritable() : application("good-" + i, "content");
            calls.add(() -> recorded(journal, item));
        }
        // When
        var results = inOneBatch(journal, calls);
        // Then
        assertThat(results).hasSize(20);
        assertThat(IntStream.range(0, 20).filter(i -> !results.get(i))).containsExactly(7);
        assertDense();
    }

    @Test
    void aCommitWhoseAnswerWasLostIsLookedUpAndAnswered() {
        // Given
        var cable = new LossyConnection(fixture::connect);
        var journal = fixture.start(cable);
        cable.loseNext(LossyConnection.Loss.ANSWER);
        // When
        var outcome = journal.append(application("m-1", "content"));
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.count("outbox")).isOne();
        assertDense();
    }

    @Test
    void aCommitThatNeverArrivedLeavesNothingAndIsSaidSo() {
        // Given
        var cable = new LossyConnection(fixture::connect);
        var journal = fixture.start(cable);
        cable.loseNext(LossyConnection.Loss.COMMIT);
        // When
        assertThatThrownBy(() -> journal.append(application("m-1", "content")))
                .isInstanceOf(JournalUnavailableException.class);
        // Then
        assertThat(fixture.count("outbox")).isZero();
        assertThat(eventually(journal, application("m-1", "content"))).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.count("outbox")).isOne();
        assertDense();
    }

    @Test
    void aNodeThatLostItsFenceWritesNoMore() {
        // Given
        var journal = fixture.start();
        fixture.asOwner("update log_shard set fence = fence + 1");
        var before = fixture.count("audit_entry");
        // When
        for (var attempt = 0; attempt < 3; attempt++) {
            var item = application("m-" + attempt, "content");
            assertThatThrownBy(() -> journal.append(item))
                    .isInstanceOf(JournalUnavailableException.class)
                    // the writer ends after the first of them
                    .hasMessageMatching(".*another node took.*|the journal has stopped");
        }
        // Then
        assertThat(fixture.count("audit_entry")).isEqualTo(before);
        assertThat(fixture.count("outbox")).isZero();
        assertThat(fixture.count("accepted")).isZero();
    }

    @Test
    void sessionsThatAreKilledUnderLoadCostNoAcceptedMessageAndLeaveNoHole() {
        // Given
        var journal = fixture.start();
        var killer = CompletableFuture.runAsync(() -> {
            for (var kill = 0; kill < 8; kill++) {
                fixture.asOwner("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and usename = 'sluis_writer'");
                fixture.asOwner("select pg_sleep(0.3)");
            }
        });
        // When
        var outcomes = JournalFixture.together(IntStream.range(0, 600)
                .<Callable<Outcome>>mapToObj(i -> () -> eventually(journal, application("m-" + i, "content")))
                .toList());
        killer.join();
        // Then
        assertThat(outcomes).allMatch(FaultTest::accepted);
        assertThat(fixture.count("outbox")).isEqualTo(600);
        assertThat(fixture.all(
                        "select count(*) from accepted a join audit_entry e using (shard, idx, t, entry_id)"
                                + " join outbox o using (entry_id)",
                        row -> row.getLong(1)))
                .containsExactly(600L);
        assertDense();
    }

    @Test
    void aMissingPartitionIsAJournalThatCannotWrite() {
        // Given
        var journal = fixture.start();
        fixture.asOwner("drop table outbox_"
                + java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                        .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
        // Then
        assertThatThrownBy(() -> journal.append(application("m-1", "content")))
                .isInstanceOf(JournalUnavailableException.class);
        assertThat(journal.append(JournalFixture.event(EntryType.EXPORTED))).isInstanceOf(Outcome.Recorded.class);
        assertDense();
    }

    @Test
    void aFullQueueRefusesAtOnceAndDropsNothing() {
        // Given
        var journal = fixture.start();
        // When
        var results = inOneBatch(
                journal,
                IntStream.range(0, 3000)
                        .<Callable<Boolean>>mapToObj(i -> () -> recorded(journal, application("m-" + i, "content")))
                        .toList());
        // Then
        var accepted = results.stream().filter(result -> result).count();
        assertThat(accepted).isBetween(2048L, 2999L);
        assertThat(fixture.count("outbox")).isEqualTo(accepted + 1);
        assertDense();
    }

    private static boolean accepted(Outcome outcome) {
        return outcome instanceof Outcome.Recorded || outcome instanceof Outcome.Duplicate;
    }

    private static boolean recorded(Journal journal, Item item) {
        try {
            return journal.append(item) instanceof Outcome.Recorded;
        } catch (JournalUnavailableException e) {
            return false;
        }
    }

    /** As a sender does: on 503 it sends the same again. */
    private static Outcome eventually(Journal journal, Item item) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                return journal.append(item);
            } catch (JournalUnavailableException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** Holds the writer with one message until all the others wait. */
    private List<Boolean> inOneBatch(Journal journal, List<Callable<Boolean>> calls) {
        fixture.gate.hold();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var plug = threads.submit(() -> recorded(journal, application("plug", "content")));
            awaitQueue(0, 1);
            var futures = calls.stream().map(threads::submit).toList();
            awaitQueue(Math.min(calls.size(), 2048), 0);
            fixture.gate.release();
            var results = new ArrayList<Boolean>();
            for (var future : futures) {
                results.add(future.get());
            }
            assertThat(plug.get()).isTrue();
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitQueue(int waiting, int batches) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (fixture.metrics.get("sluis.journal.queue").gauge().value() != waiting
                || fixture.metrics.get("sluis.journal.batch").summary().count() < batches + 1) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private void assertDense() {
        var indexes = fixture.all("select idx from audit_entry order by idx", row -> row.getLong(1));
        assertThat(indexes)
                .isEqualTo(LongStream.range(0, indexes.size()).boxed().toList());
        assertThat(fixture.all("select next_index from log_shard", row -> row.getLong(1)))
                .containsExactly((long) indexes.size());
    }

    /** Valid for longer than PostgreSQL can count. */
    private static Item.Acceptance unwritable() {
        var good = application("bad", "content");
        var waiting = good.waiting();
        return new Item.Acceptance(
                good.entry(),
                good.guard(),
                good.consent(),
                new WaitingMessage(
                        waiting.region(),
                        waiting.type(),
                        waiting.sender(),
                        waiting.receiver(),
                        waiting.orderKey(),
                        waiting.rule(),
                        waiting.claim(),
                        waiting.payload(),
                        Instant.ofEpochMilli(Long.MAX_VALUE)),
                good.ifRefused());
    }
}
