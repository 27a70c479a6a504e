package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.TOWN;
import static nl.sluis.gateway.delivery.Post.UWV;
import static nl.sluis.gateway.delivery.Post.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.gateway.delivery.Carrier.Carried;
import nl.sluis.gateway.delivery.Post.Letterbox;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void deliversOnceAndLeavesNothingOfThePayload() throws Exception {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        var letterbox = new Letterbox();
        post.node(letterbox);

        awaitStatus(id, DeliveryStatus.DELIVERED);

        assertThat(letterbox.seen()).containsExactly("a");
        assertThat(post.entries(EntryType.DELIVERED)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
        assertThat(post.count("select count(*) from outbox")).isZero();
    }

    @Test
    void aMessageThatIsAnnouncedLeavesBeforeAnybodyPolls() throws Exception {
        var letterbox = new Letterbox();
        var settings = Post.settings(Duration.ofSeconds(60), Duration.ofSeconds(10), 5);
        var node = post.node(letterbox, post::now, post.journal, settings);
        post.accept(TOWN, 1, "first");
        node.wake(TOWN.oin());
        await().atMost(SOON).until(() -> letterbox.seen().size() == 1);

        post.accept(TOWN, 1, "second");
        var accepted = System.nanoTime();
        node.wake(TOWN.oin());

        await().pollInterval(Duration.ofMillis(5))
                .atMost(SOON)
                .until(() -> letterbox.seen().size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void keepsTheOrderOfEachLineWhateverFails() throws Exception {
        for (var i = 0; i < 120; i++) {
            post.accept(i % 2 == 0 ? UWV : TOWN, i % 12, i % 12 + ":" + i);
        }
        var letterbox = new Letterbox(randomly(0.4));
        post.node(letterbox);

        await().atMost(SOON).until(() -> post.live() == 0);

        assertThat(letterbox.seen()).hasSize(120).doesNotHaveDuplicates();
        assertInOrderOfEachLine(letterbox.seen());
        assertThat(post.entries(EntryType.DELIVERED)).isEqualTo(120);
    }

    @Test
    void twoNodesNeverCarryOneMessageAtOnceAndKeepTheOrder() throws Exception {
        var letterbox = new Letterbox(randomly(0.3));
        post.node(letterbox);
        post.node(letterbox, post::now, post.journal(), Post.impatient());
        for (var i = 0; i < 200; i++) {
            post.accept(UWV, i % 20, i % 20 + ":" + i);
        }

        await().atMost(SOON).until(() -> post.live() == 0);

        assertThat(letterbox.doubled).isEmpty();
        assertThat(letterbox.seen()).hasSize(200).doesNotHaveDuplicates();
        assertInOrderOfEachLine(letterbox.seen());
        assertThat(post.entries(EntryType.DELIVERED)).isEqualTo(200);
    }

    @Test
    void whatAReceiverDoesNotWantHoldsBackItsOwnLineOnly() throws Exception {
        var unwanted = post.accept(UWV, 1, "unwanted");
        var behind = post.accept(UWV, 1, "behind");
        var other = post.accept(UWV, 2, "other");
        var letterbox =
                new Letterbox(text -> text.equals("unwanted") ? new Carried.NotWanted(422) : new Carried.Delivered());
        post.node(letterbox);

        awaitStatus(unwanted, DeliveryStatus.PARKED);
        awaitStatus(other, DeliveryStatus.DELIVERED);

        assertThat(post.statusOf(behind)).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(letterbox.seen()).containsExactly("other");
        assertThat(post.entries(EntryType.PARKED)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isEqualTo(2);
    }

    @Test
    void afterTheLastAttemptAMessageWaitsForAPerson() throws Exception {
        var id = post.accept(UWV, 1, "a");
        var attempts = new AtomicInteger();
        var letterbox = new Letterbox(text -> {
            attempts.incrementAndGet();
            return new Carried.TryAgain("HTTP_503");
        });
        post.node(letterbox, post::now, post.journal, Post.settings(Duration.ofSeconds(4), Duration.ofMillis(20), 4));

        awaitStatus(id, DeliveryStatus.PARKED);

        assertThat(attempts).hasValue(4);
        assertThat(post.entries(EntryType.FAILED)).isEqualTo(1);
        assertThat(post.entries(EntryType.PARKED)).isEqualTo(1);
    }

    @Test
    void whatConsentNoLongerCoversIsStoppedAndReleasesTheNext() throws Exception {
        var later = Instant.now().plusSeconds(60);
        post.register.put(person(1), ConsentState.WITHDRAWN);
        var stopped = post.accept(UWV, 1, "stopped", person(1), later);
        var next = post.accept(UWV, 1, "next", person(2), later);
        var letterbox = new Letterbox();
        post.node(letterbox);

        awaitStatus(next, DeliveryStatus.DELIVERED);

        assertThat(post.statusOf(stopped)).isEqualTo(DeliveryStatus.STOPPED);
        assertThat(letterbox.seen()).containsExactly("next");
        assertThat(post.entries(EntryType.WITHDRAWN)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
    }

    @Test
    void consentIsAskedAgainBeforeEveryAttempt() throws Exception {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        var letterbox = new Letterbox(text -> {
            post.register.put(person(1), ConsentState.WITHDRAWN);
            return new Carried.TryAgain("NO_ANSWER");
        });
        post.node(letterbox);

        awaitStatus(id, DeliveryStatus.STOPPED);

        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void nothingLeavesWhileTheRegisterDoesNotAnswer() throws Exception {
        var answers = new AtomicBoolean();
        var asked = new AtomicInteger();
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        var letterbox = new Letterbox();
        ConsentCheck check = claims -> {
            asked.incrementAndGet();
            if (!answers.get()) {
                throw new IllegalStateException("the register does not answer");
            }
            return post.now(claims);
        };
        post.node(letterbox, check, post.journal, Post.impatient());
        await().atMost(SOON).until(() -> asked.get() >= 2);
        assertThat(letterbox.seen()).isEmpty();

        answers.set(true);

        awaitStatus(id, DeliveryStatus.DELIVERED);
    }

    @Test
    void whatIsPastItsPeriodExpiresAndReleasesTheNext() throws Exception {
        var old = post.accept(UWV, 1, "old", null, Instant.now().minusSeconds(1));
        var next = post.accept(UWV, 1, "next");
        var letterbox = new Letterbox();
        post.node(letterbox);

        awaitStatus(next, DeliveryStatus.DELIVERED);

        assertThat(post.statusOf(old)).isEqualTo(DeliveryStatus.EXPIRED);
        assertThat(letterbox.seen()).containsExactly("next");
        assertThat(post.entries(EntryType.EXPIRED)).isEqualTo(1);
    }

    @Test
    void aPayloadThatDoesNotOpenWaitsForAPerson() throws Exception {
        var id = post.accept(UWV, 1, "a");
        assertThat(post.change("update outbox_payload set ct = '\\x00'::bytea || ct"))
                .isEqualTo(1);
        var letterbox = new Letterbox();
        post.node(letterbox);

        awaitStatus(id, DeliveryStatus.PARKED);

        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void aDemandThatCannotBeReadWaitsForAPerson() throws Exception {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        assertThat(post.change("update outbox set demand = '{\"required\": false}'"))
                .isEqualTo(1);
        var letterbox = new Letterbox();
        post.node(letterbox);

        awaitStatus(id, DeliveryStatus.PARKED);

        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void whatADeadNodeHeldIsTakenOverWhenItsLeaseEnds() throws Exception {
        var settings = Post.settings(Duration.ofSeconds(2), Duration.ofMillis(20), 5);
        var id = post.accept(UWV, 1, "a");
        var claimed = System.nanoTime();
        assertThat(post.outbox(settings).claimInLane(UWV.oin(), 0, 10, 10).claimed())
                .hasSize(1);
        var carried = new ArrayList<Long>();
        var letterbox = new Letterbox(text -> {
            carried.add(System.nanoTime());
            return new Carried.Delivered();
        });
        post.node(letterbox, post::now, post.journal, settings);

        awaitStatus(id, DeliveryStatus.DELIVERED);

        assertThat(Duration.ofNanos(carried.getFirst() - claimed)).isGreaterThanOrEqualTo(settings.lease());
    }

    @Test
    void aDeliveryIsRecordedWhenTheJournalCanWriteAgain() throws Exception {
        var id = post.accept(UWV, 1, "a");
        var carried = new CountDownLatch(1);
        var letterbox = new Letterbox(text -> {
            post.journal.setDown(true);
            carried.countDown();
            return new Carried.Delivered();
        });
        post.node(letterbox);
        assertThat(carried.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.ACCEPTED);

        post.journal.setDown(false);

        awaitStatus(id, DeliveryStatus.DELIVERED);
        assertThat(letterbox.seen()).containsExactly("a");
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws Exception {
        var open = new CountDownLatch(1);
        var letterbox = new Letterbox(text -> {
            if (text.startsWith("slow")) {
                waitFor(open);
            }
            return new Carried.Delivered();
        });
        for (var i = 0; i < 40; i++) {
            post.accept(UWV, i, "slow" + i);
        }
        var node = post.node(letterbox);
        await().atMost(SOON).until(() -> letterbox.atTheDoor.size() == 16);

        var other = post.accept(TOWN, 100, "other");
        node.wake();

        awaitStatus(other, DeliveryStatus.DELIVERED);
        assertThat(letterbox.atTheDoor).as("no more at once than set").hasSize(16);
        open.countDown();
        await().atMost(SOON).until(() -> post.live() == 0);
    }

    @Test
    void aShutdownFinishesWhatIsOnItsWayAndStartsNothingMore() throws Exception {
        var open = new CountDownLatch(1);
        var letterbox = new Letterbox(text -> {
            waitFor(open);
            return new Carried.Delivered();
        });
        for (var i = 0; i < 30; i++) {
            post.accept(UWV, i, "m" + i);
        }
        var node = post.node(letterbox);
        await().atMost(SOON).until(() -> letterbox.atTheDoor.size() == 16);

        var stopping = Thread.ofVirtual().start(node::stop);
        await().atMost(SOON).until(() -> !node.isRunning());
        open.countDown();
        assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();

        assertThat(letterbox.seen()).hasSize(16);
        assertThat(post.entries(EntryType.DELIVERED)).isEqualTo(16);
        assertThat(post.count("select count(*) from outbox")).isEqualTo(14);
        assertThat(post.count("select count(*) from outbox where lease is not null"))
                .isZero();
    }

    private void awaitStatus(EntryId id, DeliveryStatus status) {
        await().atMost(SOON).until(() -> post.statusOf(id) == status);
    }

    private static java.util.function.Function<String, Carried> randomly(double failing) {
        var random = new Random(20261121);
        return text -> {
            synchronized (random) {
                return random.nextDouble() < failing ? new Carried.TryAgain("HTTP_503") : new Carried.Delivered();
            }
        };
    }

    private static void assertInOrderOfEachLine(List<String> seen) {
        for (var line : seen.stream().map(text -> text.split(":")[0]).distinct().toList()) {
            assertThat(seen.stream()
                            .filter(text -> text.startsWith(line + ":"))
                            .map(text -> Integer.valueOf(text.split(":")[1])))
                    .as("line " + line)
                    .isSorted();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test forgot to open");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
