package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.SENDER;
import static nl.sluis.gateway.delivery.Post.UWV;
import static nl.sluis.gateway.delivery.Post.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.gateway.delivery.Post.Letterbox;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message to which somebody objected, and whose rule says {@code review}. */
class ReviewsTest {
    private static final String OFFICER = "privacy-officer-ggz";
    /** The version of the objection in the register of this test. */
    private final AtomicInteger objection = new AtomicInteger(3);

    private final Letterbox letterbox = new Letterbox();
    private Post post;
    private Reviews reviews;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
        reviews = new Reviews(
                post.database.writer(),
                post.journal,
                claim -> objection.get(),
                new DeliveryEntry("care-5y"),
                receiver -> {});
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void waitsForAPersonAndIsNotDelivered() throws Exception {
        var id = parked("a");

        assertThat(letterbox.seen()).isEmpty();
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.PARKED);
        assertThat(post.entries(EntryType.PARKED)).isEqualTo(1);
    }

    @Test
    void isDeliveredOnceAnOfficerOfTheHolderLetsItGo() throws Exception {
        var id = parked("a");

        assertThat(reviews.rule(SENDER, id, OFFICER, Ruling.RELEASE)).isTrue();

        awaitStatus(id, DeliveryStatus.DELIVERED);
        assertThat(letterbox.seen()).containsExactly("a");
        assertThat(post.entries(EntryType.PARKED)).as("parked, and let go").isEqualTo(2);
    }

    @Test
    void isStoppedForGoodAndLeavesNothingOfThePayload() throws Exception {
        var id = parked("a");

        assertThat(reviews.rule(SENDER, id, OFFICER, Ruling.STOP)).isTrue();

        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.STOPPED);
        assertThat(post.entries(EntryType.WITHDRAWN)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
        assertThat(reviews.rule(SENDER, id, OFFICER, Ruling.RELEASE)).isFalse();
        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void anObjectionThatCameLaterStopsWhatWasLetGo() throws Exception {
        var id = parked("a");
        var weighed = new Reviews(
                post.database.writer(),
                post.journal,
                claim -> {
                    var known = objection.get();
                    objection.incrementAndGet();
                    return known;
                },
                new DeliveryEntry("care-5y"),
                receiver -> {});

        assertThat(weighed.rule(SENDER, id, OFFICER, Ruling.RELEASE)).isTrue();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> post.entries(EntryType.PARKED) == 3 && post.statusOf(id) == DeliveryStatus.PARKED);
        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void anOfficerOfAnotherPartyFindsNothing() throws Exception {
        var id = parked("a");

        assertThat(reviews.rule(UWV.oin(), id, "privacy-officer-uwv", Ruling.RELEASE))
                .isFalse();

        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.PARKED);
        assertThat(letterbox.seen()).isEmpty();
    }

    @Test
    void whatWaitsForAnotherReasonIsNotForAnOfficerToLetGo() throws Exception {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        post.node(new Letterbox(text -> new Carrier.Carried.NotWanted(422)));
        awaitStatus(id, DeliveryStatus.PARKED);

        assertThat(reviews.rule(SENDER, id, OFFICER, Ruling.RELEASE)).isFalse();

        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.PARKED);
    }

    private EntryId parked(String payload) throws Exception {
        var id = post.acceptForReview(UWV, 1, payload, person(1));
        post.node(letterbox, this::now, post.journal, Post.impatient());
        awaitStatus(id, DeliveryStatus.PARKED);
        return id;
    }

    private List<ConsentCheck.Said> now(List<ConsentClaim> claims) {
        return claims.stream()
                .map(claim -> claim.demand().weighed() < objection.get() ? ConsentState.OBJECTION : ConsentState.GIVEN)
                .map(ConsentCheck.Said::of)
                .toList();
    }

    private void awaitStatus(EntryId id, DeliveryStatus status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> post.statusOf(id) == status);
    }
}
