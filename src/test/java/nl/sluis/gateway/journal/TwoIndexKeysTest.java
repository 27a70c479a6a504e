package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log's own indexes while the index key is changed: every node reads two, and not all write the same one. */
class TwoIndexKeysTest {
    private static JournalFixture fixture;
    private static Journal journal;

    @BeforeAll
    static void opens() {
        fixture = new JournalFixture();
        journal = fixture.start();
    }

    @AfterAll
    static void closes() {
        fixture.close();
    }

    /** The same message as a node knows it before the change, in it, and behind it. */
    private enum Knows {
        THE_FORMER,
        BOTH_AND_WRITES_THE_FORMER,
        BOTH_AND_WRITES_THE_NEW,
        THE_NEW;

        DuplicateGuard guard(String id, String content) {
            var former = Messages.guard(id, content);
            var next = new DuplicateGuard(next(former.key()), next(former.digest()));
            return switch (this) {
                case THE_FORMER -> former;
                case BOTH_AND_WRITES_THE_FORMER -> new DuplicateGuard(former.key(), former.digest(), next);
                case BOTH_AND_WRITES_THE_NEW -> new DuplicateGuard(next.key(), next.digest(), former);
                case THE_NEW -> next;
            };
        }

        PersonHashes line(PersonHashes known) {
            var former = known.present();
            var next = next(former);
            return switch (this) {
                case THE_FORMER -> PersonHashes.of(former);
                case BOTH_AND_WRITES_THE_FORMER -> new PersonHashes(former, next);
                case BOTH_AND_WRITES_THE_NEW -> new PersonHashes(next, former);
                case THE_NEW -> PersonHashes.of(next);
            };
        }

        private static KeyedHash next(KeyedHash former) {
            var bytes = former.bytes();
            bytes[0] ^= (byte) 0x55;
            return new KeyedHash(bytes);
        }

        Item.Acceptance message(String id, String content) {
            return message(id, content, Messages.PERSON);
        }

        Item.Acceptance message(String id, String content, Bsn person) {
            var plain = application(id, content, person);
            var waiting = plain.waiting();
            return new Item.Acceptance(
                    plain.entry(),
                    guard(id, content),
                    plain.consent(),
                    new WaitingMessage(
                            waiting.region(),
                            waiting.type(),
                            waiting.sender(),
                            waiting.receiver(),
                            line(waiting.orderKey()),
                            waiting.rule(),
                            waiting.claim(),
                            waiting.payload(),
                            waiting.validUntil()),
                    plain.ifRefused());
        }
    }

    @Test
    void aResendOverTheSwitchIsADuplicate() {
        for (var first : List.of(Knows.THE_FORMER, Knows.BOTH_AND_WRITES_THE_FORMER, Knows.BOTH_AND_WRITES_THE_NEW)) {
            for (var then : List.of(Knows.BOTH_AND_WRITES_THE_FORMER, Knows.BOTH_AND_WRITES_THE_NEW)) {
                var id = first + " then " + then;
                var accepted = (Outcome.Recorded) journal.append(first.message(id, "content"));
                assertThat(journal.append(then.message(id, "content")))
                        .as(id)
                        .isEqualTo(new Outcome.Duplicate(accepted.id(), accepted.receipt()));
                assertThat(journal.append(then.message(id, "other content")))
                        .as(id)
                        .isEqualTo(new Outcome.Conflict());
            }
        }
    }

    @Test
    void whatWasAcceptedInTheChangeIsKnownByEitherKeyAlone() {
        var accepted = (Outcome.Recorded) journal.append(Knows.BOTH_AND_WRITES_THE_NEW.message("either", "content"));
        for (var then : List.of(Knows.THE_FORMER, Knows.THE_NEW)) {
            assertThat(journal.append(then.message("either", "content")))
                    .isEqualTo(new Outcome.Duplicate(accepted.id(), accepted.receipt()));
        }
    }

    @Test
    void oneMessageCountsOnceThoughTwoNodesThatWriteDifferentKeysGetItAtOnce() {
        // When
        var outcomes = JournalFixture.together(IntStream.range(0, 200)
                .<Callable<Outcome>>mapToObj(i -> () ->
                        journal.append((i % 2 == 0 ? Knows.BOTH_AND_WRITES_THE_FORMER : Knows.BOTH_AND_WRITES_THE_NEW)
                                .message("raced " + i / 4, "content")))
                .toList());
        // Then
        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(50);
        assertThat(outcomes).filteredOn(Outcome.Duplicate.class::isInstance).hasSize(150);
    }

    @Test
    void aMessageJoinsTheLineInWhichOthersOfItsPersonWaitWhateverItsKey() {
        // Given
        var former =
                (Outcome.Recorded) journal.append(Knows.THE_FORMER.message("line 1", "content", Messages.OTHER_PERSON));
        // When
        var second = (Outcome.Recorded)
                journal.append(Knows.BOTH_AND_WRITES_THE_NEW.message("line 2", "content", Messages.OTHER_PERSON));
        var third = (Outcome.Recorded)
                journal.append(Knows.BOTH_AND_WRITES_THE_FORMER.message("line 3", "content", Messages.OTHER_PERSON));
        // Then
        assertThat(List.of(lineOf(second), lineOf(third))).containsOnly(lineOf(former));
    }

    private static String lineOf(Outcome.Recorded message) {
        return fixture.all(
                        "select encode(order_key, 'hex') from outbox where entry_id = '" + message.id() + "'",
                        row -> row.getString(1))
                .getFirst();
    }

    @Test
    void aPersonKeepsOneKeyOfTheLogAndIsFoundUnderEither() {
        try (var before = new JournalFixture()) {
            // Given
            var first = before.start();
            var accepted = (Outcome.Recorded) first.append(application("subject 1", "content"));
            first.close();
            var log = new StoredSubjectEntries(before.database.writer(), new WritesTheNew(), before.keys.subjects());
            assertThat(entriesIn(log)).containsExactly(accepted.id());
            // When
            var keys = before.keys;
            before.keys = new JournalKeys(keys.subjects(), new WritesTheNew(), keys.payloads(), keys.receipts());
            var second = (Outcome.Recorded) before.start().append(application("subject 2", "content"));
            // Then
            assertThat(entriesIn(log)).containsExactly(accepted.id(), second.id());
            var present = new WritesTheNew().auditSubject(Messages.PERSON).present();
            List<byte[]> rows = before.all(
                    "select row_key from subject_key where kid in (select kid from audit_entry where type = 'accepted')",
                    row -> row.getBytes(1));
            assertThat(rows).containsExactly(present.bytes());
        }
    }

    private static List<EntryId> entriesIn(SubjectEntries log) {
        return log.accepted(Messages.GGZ, Messages.PERSON, Instant.now().plusSeconds(60)).stream()
                .map(SubjectEntry::id)
                .toList();
    }

    /** As a node that writes under the new AIK and reads both. */
    private static final class WritesTheNew implements IndexHasher {
        private final IndexHasher former = FixedKeys.hasher();

        @Override
        public PersonHashes consentPerson(Bsn person) {
            return former.consentPerson(person);
        }

        @Override
        public PersonHashes orderKey(Oin receiver, Bsn person) {
            return former.orderKey(receiver, person);
        }

        @Override
        public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
            return former.duplicate(source, id, digest);
        }

        @Override
        public PersonHashes auditSubject(Bsn person) {
            var known = former.auditSubject(person).present();
            return new PersonHashes(Knows.next(known), known);
        }
    }
}
