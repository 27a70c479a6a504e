package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.TOWN;
import static nl.sluis.gateway.delivery.Post.UWV;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
    private Post post;
    private Outbox outbox;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
        outbox = post.outbox(Post.impatient());
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void claimsTheFirstOfEachLineOnly() throws Exception {
        for (var i = 0; i < 6; i++) {
            post.accept(UWV, i % 2, "m" + i);
        }
        var page = outbox.claimInLane(UWV.oin(), 0, 10, 10);
        assertThat(page.claimed()).extracting(Claimed::orderKey).containsExactly(Post.lineOf(0), Post.lineOf(1));
        assertThat(page.behind()).hasSize(4);
        assertThat(page.examined()).isEqualTo(6);
    }

    @Test
    void whatIsClaimedIsClaimedByOne() throws Exception {
        post.accept(UWV, 1, "a");
        assertThat(outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed()).hasSize(1);
        assertThat(outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed()).isEmpty();
        assertThat(outbox.claimHeads(List.of(Post.lineOf(1))).claimed()).isEmpty();
    }

    @Test
    void ofManyClaimsAtOnceEachRowIsOnesAlone() throws Exception {
        for (var i = 0; i < 200; i++) {
            post.accept(UWV, i, "m" + i);
        }
        var claims = new ArrayList<Callable<List<Claimed>>>();
        for (var i = 0; i < 8; i++) {
            claims.add(() -> {
                var claimed = new ArrayList<Claimed>();
                for (var after = 0L; ; ) {
                    var page = outbox.claimInLane(UWV.oin(), after, 7, 32);
                    if (page.examined() == 0) {
                        return claimed;
                    }
                    claimed.addAll(page.claimed());
                    after = page.last();
                }
            });
        }
        var all = new ArrayList<Claimed>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(claims)) {
                all.addAll(one.get());
            }
        }
        assertThat(all).extracting(Claimed::id).doesNotHaveDuplicates();
        assertThat(all).hasSize(200);
        assertThat(all)
                .allMatch(row -> post.count("select count(*) from outbox where id = '" + row.id() + "' and lease = '"
                                + row.lease() + "'")
                        == 1);
    }

    @Test
    void whatSomebodyHasTakesNoPlaceInAClaim() throws Exception {
        for (var i = 0; i < 6; i++) {
            post.accept(UWV, i, "m" + i);
        }
        assertThat(outbox.claimInLane(UWV.oin(), 0, 4, 10).claimed()).hasSize(4);
        assertThat(outbox.claimInLane(UWV.oin(), 0, 2, 10).claimed())
                .extracting(Claimed::orderKey)
                .containsExactly(Post.lineOf(4), Post.lineOf(5));
    }

    @Test
    void aPageThatHeldMoreThanWasClaimedEndsBehindTheLastOfThem() throws Exception {
        for (var i = 0; i < 6; i++) {
            post.accept(UWV, i, "m" + i);
        }
        var page = outbox.claimInLane(UWV.oin(), 0, 4, 6);
        assertThat(page.more()).isTrue();
        assertThat(page.last()).isEqualTo(page.claimed().getLast().seq());
        var rest = outbox.claimInLane(UWV.oin(), page.last(), 4, 6);
        assertThat(rest.claimed()).extracting(Claimed::orderKey).containsExactly(Post.lineOf(4), Post.lineOf(5));
        assertThat(rest.more()).isFalse();
    }

    @Test
    void claimsForOneReceiverLeaveAnothersAlone() throws Exception {
        post.accept(UWV, 1, "a");
        post.accept(TOWN, 2, "b");
        assertThat(outbox.claimInLane(TOWN.oin(), 0, 10, 10).claimed())
                .extracting(row -> row.receiver().oin())
                .containsExactly(TOWN.oin());
    }

    @Test
    void whatIsGivenBackCanBeClaimedAtOnce() throws Exception {
        post.accept(UWV, 1, "a");
        outbox.release(outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed());
        assertThat(outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed()).hasSize(1);
    }

    @Test
    void aRetryWaitsForItsTime() throws Exception {
        var id = post.accept(UWV, 1, "a");
        var row = outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed().getFirst();
        outbox.retry(List.of(new Outbox.Retry(row, Duration.ofHours(1))));
        assertThat(post.statusOf(id)).isEqualTo(DeliveryStatus.WAITING);
        assertThat(outbox.claimDue(UWV.oin(), 10).claimed()).isEmpty();
        assertThat(outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed()).isEmpty();
        assertThat(post.change("update outbox set due = now()")).isEqualTo(1);
        assertThat(outbox.claimDue(UWV.oin(), 10).claimed())
                .extracting(Claimed::failures)
                .containsExactly(1);
    }

    @Test
    void aLateRetryOfALostLeaseChangesNothing() throws Exception {
        post.accept(UWV, 1, "a");
        var first = outbox.claimInLane(UWV.oin(), 0, 10, 10).claimed();
        assertThat(post.change("update outbox set lease = gen_random_uuid()")).isEqualTo(1);
        outbox.retry(List.of(new Outbox.Retry(first.getFirst(), Duration.ofHours(1))));
        assertThat(post.count("select attempts from outbox")).isZero();
    }

    @Test
    void tellsForWhomSomethingWaitsAndHowLong() throws Exception {
        post.accept(UWV, 1, "a");
        post.accept(UWV, 1, "b");
        post.accept(TOWN, 2, "c");
        assertThat(outbox.overview().waiting())
                .extracting(Overview.Waiting::receiver)
                .containsExactly(UWV.oin(), TOWN.oin());
        assertThat(outbox.overview().waiting()).allMatch(one -> one.waits().compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void tellsTheStatusToTheSenderOnly() throws Exception {
        var id = post.accept(UWV, 1, "a");
        var deliveries = post.deliveries();
        assertThat(deliveries.statusOf(Post.SENDER, id).orElseThrow().status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(deliveries.statusOf(UWV.oin(), id)).isEmpty();
        assertThat(deliveries.statusOf(Post.SENDER, new EntryId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void whatWasDeliveredIsToldFromTheLogAndToItsSenderOnly() throws Exception {
        var id = post.accept(UWV, 1, "a");
        post.node(new Post.Letterbox());
        Awaitility.await().until(() -> post.count("select count(*) from outbox") == 0);
        var deliveries = post.deliveries();
        assertThat(deliveries.statusOf(Post.SENDER, id).orElseThrow().status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(deliveries.statusOf(UWV.oin(), id)).isEmpty();
    }

    /** A queue table of a few thousand live rows once collapsed thirty-fold: the plan may not depend on statistics. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWorkByIndexAmongThousandsOfLiveRows(boolean analysed) throws Exception {
        assertThat(post.change("""
                insert into outbox (id, day, entry_id, region, type, sender, receiver, receiver_role, order_key, valid_until)
                select gen_random_uuid(), current_date - n %% 2, gen_random_uuid(), 'AM13', 'nl.sluis.traject.status.v1',
                       '%s', '%s', 'uwv', int8send(n / 5), now() + interval '1 day'
                  from generate_series(0, 4999) n""".formatted(Post.SENDER, UWV.oin()))).isEqualTo(5000);
        if (analysed) {
            assertThat(post.change("analyze outbox")).isZero();
        }
        for (var sql : List.of(
                OutboxSql.CLAIM_IN_LANE,
                OutboxSql.CLAIM_DUE,
                OutboxSql.CLAIM_HEADS,
                OutboxSql.RETRY,
                OutboxSql.LANES)) {
            assertThat(planOf(sql))
                    .noneMatch(line -> line.contains("Seq Scan"))
                    .noneMatch(line -> line.contains("Bitmap"))
                    .noneMatch(line -> line.contains("Hash"))
                    .anyMatch(line -> line.contains("Index"));
        }
        for (var sql : List.of(OutboxSql.CLAIM_IN_LANE, OutboxSql.CLAIM_DUE, OutboxSql.CLAIM_HEADS)) {
            assertThat(planOf(sql))
                    .as("no reading of all that lives for each row that is looked for")
                    .noneMatch(line -> line.contains("Join Filter"));
        }
        assertThat(planOf(OutboxSql.CLAIM_IN_LANE)).anyMatch(line -> line.contains("Merge Append"));
        assertThat(buffersOf())
                .as("pages touched by a claim of ten in a lane of thousands")
                .isLessThan(1500);
    }

    private List<String> planOf(String sql) throws SQLException {
        var numbered = new StringBuilder();
        var parameters = 0;
        for (var c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameters : String.valueOf(c));
        }
        var url = post.database.jdbcUrl("postgres");
        try (var connection =
                        DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(fixedPlans());
            var rows = statement.executeQuery("explain (generic_plan) " + numbered);
            var plan = new java.util.ArrayList<String>();
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
            return plan;
        }
    }

    private static String fixedPlans() {
        return Stream.of(StoreRole.WRITER.options().split("-c "))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .map(option -> "set local " + option)
                .collect(Collectors.joining("; "));
    }

    private int buffersOf() throws SQLException {
        try (var connection = post.database.owner().getConnection();
                var setting = connection.createStatement();
                var statement = connection.prepareStatement(
                        "explain (analyze, buffers, format json) " + OutboxSql.CLAIM_IN_LANE)) {
            connection.setAutoCommit(false);
            setting.execute(fixedPlans());
            var from = LocalDate.now(ZoneOffset.UTC).minusDays(2);
            new Parameters(connection, statement)
                    .add(from)
                    .add(from)
                    .add(UWV.oin().value())
                    .add(4000L)
                    .add(50)
                    .add(10)
                    .add(UUID.randomUUID())
                    .add(1000L)
                    .add(from)
                    .add(from);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            var plan = new com.fasterxml.jackson.databind.ObjectMapper().readTree(rows.getString(1));
            return plan.at("/0/Plan/Shared Hit Blocks").asInt()
                    + plan.at("/0/Plan/Shared Read Blocks").asInt();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
