package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.UWV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.sluis.gateway.delivery.Carrier.Carried;
import nl.sluis.gateway.delivery.Post.Letterbox;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver does not want as it is. */
class ParkedMessagesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Letterbox letterbox = new Letterbox(
            text -> text.equals("unwanted") && !wanted.get() ? new Carried.NotWanted(422) : new Carried.Delivered());
    private Post post;
    private EntryId unwanted;
    private EntryId behind;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
        unwanted = post.accept(UWV, 1, "unwanted");
        behind = post.accept(UWV, 1, "behind");
        post.node(letterbox);
        await().atMost(SOON).until(() -> post.statusOf(unwanted) == DeliveryStatus.PARKED);
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void isTriedAgainUnderTheSameIdAndReleasesWhatStandsBehindIt() throws Exception {
        wanted.set(true);

        assertThat(post.parked().resend(unwanted, "operator")).isEqualTo(new Handling.Done());

        await().atMost(SOON).until(() -> post.statusOf(behind) == DeliveryStatus.DELIVERED);
        assertThat(letterbox.seen()).containsExactly("unwanted", "behind");
        assertThat(letterbox.ids.get("unwanted")).hasSize(1);
        assertThat(post.entries(EntryType.PARKED)).as("parked, and tried again").isEqualTo(2);
    }

    @Test
    void ofManyWhoHaveItTriedAgainAtOnceOneDoesAndNotMoreOftenThanItMay() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var orders = new ArrayList<Callable<Handling>>();
            for (var i = 0; i < 8; i++) {
                orders.add(() -> post.parked().resend(unwanted, "operator"));
            }
            var done = 0;
            for (var one : many.invokeAll(orders)) {
                done += one.get() instanceof Handling.Done ? 1 : 0;
            }
            assertThat(done).isBetween(1, 2);
        }
        await().atMost(SOON).until(() -> {
            var unused = post.parked().resend(unwanted, "operator");
            return post.count("select resends from outbox order by seq limit 1") == 2
                    && post.statusOf(unwanted) == DeliveryStatus.PARKED;
        });

        assertThat(post.parked().resend(unwanted, "operator")).isEqualTo(new Handling.AtCeiling(2));
        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void endsOnlyAtTheWordOfTwoAndLeavesNothingOfItsContent() throws Exception {
        var parked = post.parked();
        assertThat(parked.approveDiscard(unwanted, "operator")).isInstanceOf(Handling.NotAsked.class);
        assertThat(parked.askDiscard(unwanted, "operator", DiscardReason.RECEIVER_REFUSES))
                .isEqualTo(new Handling.AskedFirst());
        assertThat(parked.approveDiscard(unwanted, "operator")).isEqualTo(new Handling.SamePerson());
        assertThat(post.statusOf(unwanted)).isEqualTo(DeliveryStatus.PARKED);
        assertThat(post.waiting().find(unwanted).orElseThrow().askedBy()).contains("operator");

        assertThat(parked.approveDiscard(unwanted, "privacy-officer-ggz")).isEqualTo(new Handling.Done());

        assertThat(post.statusOf(unwanted)).isEqualTo(DeliveryStatus.DISCARDED);
        await().atMost(SOON).until(() -> post.statusOf(behind) == DeliveryStatus.DELIVERED);
        assertThat(letterbox.seen()).containsExactly("behind");
        assertThat(post.entries(EntryType.DISCARDED)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
        assertThat(post.count("select count(*) from outbox_discard")).isZero();
        assertThat(parked.approveDiscard(unwanted, "privacy-officer-ggz")).isEqualTo(new Handling.NotParked());
    }

    @Test
    void isToldWithoutAPersonAndOldestFirst() {
        var waiting = post.waiting();

        assertThat(waiting.oldest(null, null, 10)).extracting(Waiting::id).containsExactly(unwanted, behind);
        assertThat(waiting.oldest(UWV.oin(), DeliveryStatus.PARKED, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.behind()).isEqualTo(1));
        assertThat(waiting.oldest(Post.TOWN.oin(), null, 10)).isEmpty();
    }

    @Test
    void expiresWithWhatStandsBehindIt() throws Exception {
        assertThat(post.change("update outbox set valid_until = now() - interval '1 second'"))
                .isEqualTo(2);

        post.node(letterbox);

        await().atMost(SOON).until(() -> post.live() == 0);
        assertThat(List.of(post.statusOf(unwanted), post.statusOf(behind))).containsOnly(DeliveryStatus.EXPIRED);
        assertThat(post.entries(EntryType.EXPIRED)).isEqualTo(2);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
        assertThat(post.deliveries()
                        .statusOf(Post.SENDER, unwanted)
                        .orElseThrow()
                        .status())
                .isEqualTo(DeliveryStatus.EXPIRED);
    }

    @Test
    void aClockThatWentBackKeepsNothingWaiting() throws Exception {
        var later = Instant.now().plusSeconds(7_200);
        var next = post.accept(UWV, 2, "next", null, later);
        await().atMost(SOON).until(() -> post.statusOf(next) == DeliveryStatus.DELIVERED);
        var lent = post.accept(UWV, 3, "lent", null, later);
        assertThat(post.change("update outbox set lease = gen_random_uuid(), lease_until = now() + interval '1 hour',"
                        + " due = now() + interval '1 hour' where status = 'aanvaard' and attempts = 0 and entry_id = '"
                        + lent + "'"))
                .isBetween(0, 1);

        post.outbox(Post.impatient()).pullBack(Duration.ofMillis(60));

        await().atMost(SOON).until(() -> post.statusOf(lent) == DeliveryStatus.DELIVERED);
    }
}
