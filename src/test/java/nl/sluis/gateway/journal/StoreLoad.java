package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.consent.BenchRegister;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;

/**
 * A journal on a store of a data folder, with tree, keys and the register as a gateway has them, and messages for it of the
 * size that the load bench sends: each of one of 2,000 persons, all of whom agreed.
 */
public final class StoreLoad implements AutoCloseable {
    private static final int PERSONS = 2_000;
    private final BenchStore store;
    private final BenchTree tree;
    private final RunningJournal journal;
    private final Bsn[] persons;
    private final byte[] payload = "x".repeat(2_100).getBytes(StandardCharsets.US_ASCII);
    private final String trace = "t".repeat(600);
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong ids = new AtomicLong();

    private StoreLoad(BenchStore store, Duration gather) {
        this.store = store;
        this.persons = IntStream.iterate(999_900_000, number -> number + 1)
                .filter(number -> Bsn.passesElevenTest(Integer.toString(number)))
                .limit(PERSONS)
                .mapToObj(number -> Bsn.of(Integer.toString(number)))
                .toArray(Bsn[]::new);
        agree();
        this.tree = store.tree();
        tree.start();
        this.journal = RunningJournal.start(
                new JournalSettings(
                        0, 2048, gather, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofDays(90), null),
                store.claims(tree),
                BenchRegister.gate(),
                store.journalKeys(),
                new RunningJournal.Surroundings(Clock.systemUTC(), new SecureRandom(), new SimpleMeterRegistry()));
    }

    public static StoreLoad open(Path dataDir) {
        return new StoreLoad(BenchStore.open(dataDir), Duration.ofMillis(2));
    }

    /** In one go: each statement of its own would take a connection. */
    private void agree() {
        var all = new StringBuilder();
        for (var person : persons) {
            var hash = HexFormat.of()
                    .formatHex(store.hasher().consentPerson(person).present().bytes());
            all.append("""
                    insert into consent (person_hash, holder, version, decision, decided_by, age_group, receiver_role, purpose,
                                         scope, categories, valid_from, valid_to, evidence_ref, evidence_form, recorded_by,
                                         recorded_at, entry_id)
                    select '\\x%1$s', '%2$s', 1, 'toestemming', 'betrokkene', '16-plus', 'uwv', 're-integratie',
                           'traject', array['traject'], current_date - 30, current_date + 300, 'TST', 'schriftelijk',
                           '%2$s', now(), gen_random_uuid() on conflict do nothing;
                    insert into consent_head values ('\\x%1$s', '%2$s', 1) on conflict do nothing;
                    """.formatted(hash, Messages.GGZ.value()));
        }
        store.asOwner(all.toString());
    }

    /** Has one message accepted. */
    public boolean accept() {
        return journal.append(message()) instanceof Outcome.Recorded;
    }

    private Item.Acceptance message() {
        var id = run + ids.incrementAndGet();
        var person = persons[ThreadLocalRandom.current().nextInt(persons.length)];
        var claim = new ConsentClaim(store.hasher().consentPerson(person), Messages.demand());
        var waiting = new WaitingMessage(
                new RegionCode("AM13"),
                new MessageType("nl.sluis.traject.aanvraag.v1"),
                Messages.GGZ,
                new Receiver(Messages.UWV, Role.UWV),
                store.hasher().orderKey(Messages.UWV, person),
                new RuleId("aanvraag-ggz-uwv"),
                claim,
                payload,
                Clock.systemUTC().instant().plus(Duration.ofDays(7)));
        var digest = new KeyedHash(Sha256.of(id.getBytes(StandardCharsets.US_ASCII)));
        return new Item.Acceptance(
                facts(EntryType.ACCEPTED, EntryFacts.Judgement.PERMIT, person),
                DuplicateGuard.of(store.hasher().duplicate(Messages.GGZ.urn(), id, digest)),
                Optional.of(claim),
                waiting,
                reasons -> facts(EntryType.REFUSED, EntryFacts.Judgement.REFUSE, person));
    }

    private EntryFacts facts(EntryType type, EntryFacts.Judgement decision, Bsn person) {
        var body = JsonNodeFactory.instance.objectNode().put("trace", trace);
        return new EntryFacts(
                type,
                decision,
                Messages.GGZ,
                Messages.UWV,
                new RuleId("aanvraag-ggz-uwv"),
                Messages.POLICY_HASH,
                person,
                "care-5y",
                body);
    }

    public Journal journal() {
        return journal;
    }

    public BenchStore store() {
        return store;
    }

    public PayloadCipher payloads() {
        return store.journalKeys().payloads();
    }

    @Override
    public void close() {
        journal.close();
        tree.stop();
        store.close();
    }
}
