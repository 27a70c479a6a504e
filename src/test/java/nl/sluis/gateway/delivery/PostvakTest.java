package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.TOWN;
import static nl.sluis.gateway.delivery.Post.UWV;
import static nl.sluis.gateway.delivery.Post.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.sluis.gateway.delivery.Post.Letterbox;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver that fetches, on a real database; what is shown is hidden for a second. */
class PostvakTest {
    private static final Duration NOT = Duration.ZERO;
    private Post post;
    private Postvak postvak;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
        post.pulling.add(UWV.oin());
        postvak = post.postvak(PostvakTest::ready, Post.settings(Duration.ofSeconds(4), Duration.ofMillis(20), 3));
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void showsWhatWaitsAndIsDeliveredWhenTheReceiverSaysSo() {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));

        var shown = read();
        var meanwhile = post.statusOf(id);
        postvak.received(UWV.oin(), ids(shown));
        postvak.received(UWV.oin(), ids(shown));

        assertThat(texts(shown)).containsExactly("a");
        assertThat(meanwhile).isEqualTo(DeliveryStatus.WAITING);
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(post.entries(EntryType.DELIVERED)).isEqualTo(1);
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
        assertThat(post.count("select count(*) from outbox where person_hash is not null"))
                .isZero();
    }

    @Test
    void eachReadThatShowsSomethingIsAnEntryAndOneThatShowsNothingIsNone() {
        post.accept(UWV, 1, "a");
        post.accept(UWV, 2, "b");

        assertThat(read()).hasSize(2);
        assertThat(read()).as("hidden").isEmpty();

        assertThat(post.entries(EntryType.FETCHED)).isEqualTo(1);
    }

    @Test
    void showsOfEachPersonOnlyTheFirstAndTheNextWhenThatHasArrived() {
        for (var i = 0; i < 12; i++) {
            post.accept(UWV, i % 3, i % 3 + ":" + i);
        }
        var seen = new ArrayList<String>();

        for (var shown = read(); !shown.isEmpty(); shown = read()) {
            assertThat(texts(shown)).as("one a person").hasSizeLessThanOrEqualTo(3);
            seen.addAll(texts(shown));
            postvak.received(UWV.oin(), ids(shown));
        }

        assertThat(seen).hasSize(12);
        IntStream.range(0, 3).forEach(line -> assertThat(seen.stream().filter(text -> text.startsWith(line + ":")))
                .isEqualTo(IntStream.range(0, 4)
                        .mapToObj(i -> line + ":" + (line + 3 * i))
                        .toList()));
    }

    @Test
    void showsAgainUnderTheSameIdWhatNobodySaidToHave() {
        var id = post.accept(UWV, 1, "a");

        var first = read();
        var hidden = read();
        var again = readUntilShown();
        postvak.received(UWV.oin(), ids(first));

        assertThat(hidden).isEmpty();
        assertThat(ids(again)).isEqualTo(ids(first));
        assertThat(post.entries(EntryType.FAILED)).isEqualTo(1);
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void asksForConsentAtEveryReadAndShowsNothingThatIsGone() {
        var id = post.accept(UWV, 1, "a", person(1), Instant.now().plusSeconds(60));
        var first = read();
        post.register.put(person(1), ConsentState.WITHDRAWN);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            assertThat(read()).isEmpty();
            return post.statusOf(id) == DeliveryStatus.STOPPED;
        });
        postvak.received(UWV.oin(), ids(first));

        assertThat(first).hasSize(1);
        assertThat(post.entries(EntryType.WITHDRAWN)).isEqualTo(1);
        assertThat(post.entries(EntryType.DELIVERED)).isZero();
        assertThat(post.count("select count(*) from outbox_payload")).isZero();
    }

    @Test
    void waitsForAPersonAfterSoManyReads() {
        var id = post.accept(UWV, 1, "a");

        IntStream.range(0, 3).forEach(i -> assertThat(readUntilShown()).hasSize(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            assertThat(read()).isEmpty();
            return post.statusOf(id) == DeliveryStatus.PARKED;
        });

        assertThat(post.entries(EntryType.PARKED)).isEqualTo(1);
    }

    @Test
    void toldIdsOfAnotherOrOfNobodyChangeNothing() {
        post.pulling.add(TOWN.oin());
        var id = post.accept(TOWN, 1, "a");
        var shown = postvak.read(TOWN.oin(), Optional.empty(), 10, NOT);

        postvak.received(UWV.oin(), ids(shown));
        postvak.received(UWV.oin(), List.of(UUID.randomUUID()));

        assertThat(shown).hasSize(1);
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.WAITING);
        assertThat(post.entries(EntryType.DELIVERED)).isZero();
    }

    @Test
    void looksBehindAMessageThatStillWaitsAndFromTheStartForAnyOtherId() {
        post.accept(UWV, 1, "a");
        post.accept(UWV, 2, "b");
        var first = postvak.read(UWV.oin(), Optional.empty(), 1, NOT);

        var behind = postvak.read(UWV.oin(), Optional.of(ids(first).getFirst()), 10, NOT);
        post.accept(UWV, 3, "c");
        var strange = postvak.read(UWV.oin(), Optional.of(UUID.randomUUID()), 10, NOT);

        assertThat(texts(first)).containsExactly("a");
        assertThat(texts(behind)).containsExactly("b");
        assertThat(texts(strange)).containsExactly("c");
    }

    @Test
    void whoWaitsIsWokenAndNobodyCarriesToIt() throws Exception {
        var letterbox = new Letterbox();
        var node = post.node(letterbox);
        var waiting = CompletableFuture.supplyAsync(
                () -> postvak.read(UWV.oin(), Optional.empty(), 10, Duration.ofSeconds(60)));

        post.accept(UWV, 1, "a");
        node.wake(UWV.oin());
        var shown = waiting.get();
        post.accept(TOWN, 2, "b");
        await().atMost(Duration.ofSeconds(20)).until(() -> letterbox.seen().contains("b"));

        assertThat(texts(shown)).containsExactly("a");
        assertThat(letterbox.seen()).containsExactly("b");
    }

    @Test
    void twoReadersNeverSeeOneMessageAtOnce() throws Exception {
        var slow = post.postvak(PostvakTest::ready, Post.settings(Duration.ofSeconds(60), Duration.ofMillis(20), 50));
        IntStream.range(0, 60).forEach(i -> post.accept(UWV, i, "m" + i));

        var readers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> slow.read(UWV.oin(), Optional.empty(), 15, NOT)))
                .toList();
        var seen = new ArrayList<String>();
        for (var reader : readers) {
            seen.addAll(texts(reader.get()));
        }

        assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
    }

    private List<Offered> read() {
        return postvak.read(UWV.oin(), Optional.empty(), 10, NOT);
    }

    private List<Offered> readUntilShown() {
        return postvak.read(UWV.oin(), Optional.empty(), 10, Duration.ofSeconds(20));
    }

    private static Optional<Offered> ready(Parcel parcel) {
        return Optional.of(new Offered(parcel.id(), "trace", "checkpoint", parcel.payload()));
    }

    private static List<UUID> ids(List<Offered> shown) {
        return shown.stream().map(Offered::id).toList();
    }

    private static List<String> texts(List<Offered> shown) {
        return shown.stream()
                .map(one -> new String(one.payload(), StandardCharsets.UTF_8))
                .toList();
    }
}
