package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import nl.sluis.gateway.SqlJournal;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.TestKeys;
import nl.sluis.gateway.journal.DuplicateGuard;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.WaitingMessage;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** A post office on a real database: accepts messages, lets nodes deliver them, and tells what stands in the store. */
final class Post implements AutoCloseable {
    static final Oin SENDER = new Oin("00000099000000001000");
    static final Receiver UWV = new Receiver(new Oin("00000099000000002000"), Role.UWV);
    static final Receiver TOWN = new Receiver(new Oin("00000099000000003000"), Role.GEMEENTE);
    static final TestKeys KEYS = new TestKeys();
    final TestDatabase database = TestDatabase.create();
    final Map<KeyedHash, ConsentState> register = new ConcurrentHashMap<>();
    final Set<Oin> pulling = ConcurrentHashMap.newKeySet();
    final Inboxes inboxes = new Inboxes(pulling::contains, new Waiters());
    final SqlJournal journal;
    private final DataSource reader = database.reader();
    private final DataSource owner = database.owner();
    private final List<AutoCloseable> opened = new ArrayList<>();

    Post() throws SQLException {
        this.journal = journal();
    }

    /** A journal of a node of its own. */
    SqlJournal journal() throws SQLException {
        var journal = new SqlJournal(
                database.writer(),
                (transaction, changes, claims) ->
                        claims.stream().map(claim -> ConsentState.GIVEN).toList(),
                KEYS);
        opened.add(journal);
        return journal;
    }

    /** A node that delivers, started. */
    @CanIgnoreReturnValue
    Dispatcher node(Carrier carrier) throws SQLException {
        return node(carrier, this::now, journal, impatient());
    }

    @CanIgnoreReturnValue
    Dispatcher node(Carrier carrier, ConsentCheck check, SqlJournal own, DeliverySettings settings) {
        var metrics = new DeliveryMetrics(new SimpleMeterRegistry());
        var dispatcher = new Dispatcher(parts(carrier, check, own, settings, metrics), metrics);
        opened.add(dispatcher::stop);
        dispatcher.start();
        return dispatcher;
    }

    private LaneParts parts(
            Carrier carrier, ConsentCheck check, SqlJournal own, DeliverySettings settings, DeliveryMetrics metrics) {
        var settlements = new Settlements(
                own, new Backoff(settings, new Random(7)), new DeliveryEntry("care-5y"), metrics, settings.attempts());
        var attempt = new Attempt(carrier, KEYS, settings.attempt());
        var breakers = new Breakers(settings.breaker(), metrics);
        return new LaneParts(outbox(settings), new Gate(check), attempt, settlements, settings, inboxes, breakers);
    }

    /** The postvak of these receivers, on a node of its own. */
    Postvak postvak(Window window, DeliverySettings settings) {
        var settlements = new Settlements(
                journal,
                new Backoff(settings, new Random(7)),
                new DeliveryEntry("care-5y"),
                new DeliveryMetrics(new SimpleMeterRegistry()),
                settings.attempts());
        var inbox = new Inbox(database.writer());
        var reading = new Reading(
                outbox(settings),
                inbox,
                new Gate(this::now),
                new Showing(window, KEYS, settings.attempts()),
                settlements);
        return new Postvak(inboxes, inbox, reading, settlements, settings.hidden());
    }

    Outbox outbox(DeliverySettings settings) {
        return new Outbox(database.writer(), settings.lease());
    }

    List<ConsentCheck.Said> now(List<ConsentClaim> claims) {
        return claims.stream()
                .map(claim -> register.getOrDefault(claim.person().present(), ConsentState.GIVEN))
                .map(ConsentCheck.Said::of)
                .toList();
    }

    static DeliverySettings impatient() {
        return settings(Duration.ofSeconds(4), Duration.ofMillis(20), 50);
    }

    static DeliverySettings settings(Duration lease, Duration poll, int attempts) {
        return new DeliverySettings(
                16,
                poll,
                lease,
                lease.dividedBy(2),
                Duration.ofMillis(10),
                1.5,
                Duration.ofMillis(60),
                attempts,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                "care-5y",
                2,
                NEVER);
    }

    /** A breaker that lets everything be tried. */
    static final BreakerSettings NEVER =
            new BreakerSettings(1000, 1000, 100, Duration.ofMillis(10), Duration.ofMillis(10), 1);

    @CanIgnoreReturnValue
    EntryId accept(Receiver receiver, int line, String payload) {
        return accept(receiver, line, payload, null, Instant.now().plusSeconds(3600));
    }

    @CanIgnoreReturnValue
    EntryId accept(Receiver receiver, int line, String payload, @Nullable KeyedHash person, Instant validUntil) {
        return accept(
                receiver,
                line,
                payload,
                validUntil,
                person == null ? null : new ConsentClaim(person, demand(receiver)));
    }

    private EntryId accept(
            Receiver receiver, int line, String payload, Instant validUntil, @Nullable ConsentClaim claim) {
        var facts = facts();
        var waiting = new WaitingMessage(
                new RegionCode("AM13"),
                new MessageType("nl.sluis.traject.status.v1"),
                SENDER,
                receiver,
                PersonHashes.of(lineOf(line)),
                new RuleId("status-ggz-uwv"),
                claim,
                payload.getBytes(StandardCharsets.UTF_8),
                validUntil);
        var guard = new DuplicateGuard(lineOf(line), lineOf(line));
        var outcome = journal.append(
                new Item.Acceptance(facts, guard, java.util.Optional.ofNullable(claim), waiting, reasons -> facts));
        return ((Outcome.Recorded) outcome).id();
    }

    /** A message on the basis of a statute, whose rule has an objection reviewed. */
    @CanIgnoreReturnValue
    EntryId acceptForReview(Receiver receiver, int line, String payload, KeyedHash person) {
        var demand = new ConsentDemand(
                SENDER,
                receiver,
                new Purpose("re-integratie"),
                "traject",
                Set.of("traject"),
                false,
                OnObjection.REVIEW);
        return accept(receiver, line, payload, Instant.now().plusSeconds(3600), new ConsentClaim(person, demand));
    }

    static KeyedHash lineOf(int line) {
        return new KeyedHash(
                new byte[] {(byte) (line >> 8), (byte) line, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    }

    static KeyedHash person(int number) {
        var hash = new byte[32];
        hash[0] = (byte) number;
        return new KeyedHash(hash);
    }

    private static ConsentDemand demand(Receiver receiver) {
        return new ConsentDemand(
                SENDER, receiver, new Purpose("re-integratie"), "traject", Set.of("traject"), true, OnObjection.BLOCKS);
    }

    private static EntryFacts facts() {
        return new EntryFacts(
                EntryType.ACCEPTED,
                EntryFacts.Judgement.PERMIT,
                SENDER,
                UWV.oin(),
                null,
                null,
                null,
                "care-5y",
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    ParkedMessages parked() {
        var entry = new DeliveryEntry("care-5y");
        return new ParkedMessages(
                new Held(database.writer()), journal, entry, impatient().resends(), oin -> {});
    }

    WaitingMessages waiting() {
        return new WaitingMessages(reader);
    }

    DeliveryStatus statusOf(EntryId id) {
        try (var connection = reader.getConnection()) {
            return SqlJournal.statusOf(connection, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Deliveries deliveries() {
        return new Deliveries(reader, idle());
    }

    private Dispatcher idle() {
        var metrics = new DeliveryMetrics(new SimpleMeterRegistry());
        return new Dispatcher(parts(new Letterbox(), this::now, journal, impatient(), metrics), metrics);
    }

    int count(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : -1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int change(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int entries(EntryType type) {
        return count("select count(*) from audit_entry where type = '" + type.code() + "'");
    }

    int live() {
        return count("select count(*) from outbox where status in ('aanvaard', 'wachtend', 'geparkeerd')");
    }

    @Override
    public void close() throws Exception {
        for (var one : opened.reversed()) {
            one.close();
        }
        database.close();
    }

    /** What a receiver saw. */
    static final class Letterbox implements Carrier {
        final List<String> opened = java.util.Collections.synchronizedList(new ArrayList<>());
        final Set<UUID> atTheDoor = ConcurrentHashMap.newKeySet();
        /** Under which ids each was brought, however often. */
        final Map<String, Set<UUID>> ids = new ConcurrentHashMap<>();

        final Set<String> doubled = ConcurrentHashMap.newKeySet();
        private final java.util.function.Function<String, Carried> answer;

        Letterbox(java.util.function.Function<String, Carried> answer) {
            this.answer = answer;
        }

        Letterbox() {
            this(payload -> new Carried.Delivered());
        }

        @Override
        public Carried carry(Parcel parcel) {
            var text = new String(parcel.payload(), StandardCharsets.UTF_8);
            ids.computeIfAbsent(text, first -> ConcurrentHashMap.newKeySet()).add(parcel.id());
            if (!atTheDoor.add(parcel.id())) {
                doubled.add(text);
            }
            try {
                var carried = answer.apply(text);
                if (carried instanceof Carried.Delivered) {
                    opened.add(text);
                }
                return carried;
            } finally {
                atTheDoor.remove(parcel.id());
            }
        }

        List<String> seen() {
            return List.copyOf(opened);
        }
    }
}
