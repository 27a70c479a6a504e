package nl.sluis.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.message.EntryId;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static TestDatabase database;
    private final List<Item> appended = new ArrayList<>();
    private final Journal journal = item -> {
        appended.add(item);
        return new Outcome.Recorded(new EntryId(new UUID(0, 0)), "");
    };
    private AuditLog log;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("insert into log_shard (shard, origin) values (0, 'gw.nl/log/0'), (1, 'gw.nl/log/1')");
            statement.execute("""
                    insert into audit_entry (shard, idx, entry_id, t, type, leaf, leaf_hash)
                    select s, i, id, t, 'accepted', convert_to(format(
                        '{"decision":"permit","from":"00000099000000001000","id":"%s","rule":"aanvraag-ggz-uwv","seq":%s,"t":%s,"type":"accepted","v":1}',
                        id, i, t), 'UTF8'), ''
                    from (select s, i, format('00000000-0000-7000-8000-0000000%s%s', s, lpad(i::text, 4, '0'))::uuid as id,
                            (extract(epoch from now()) * 1000)::bigint + i * 10 + s as t
                          from generate_series(0, 1) s, generate_series(0, 99) i) rows""");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void open() {
        log = new AuditLog(database.reader(), journal, new FixedSigners());
    }

    @Test
    void theNewestEntriesOfAllLogsComeFirst() {
        // When
        var entries = log.list("fg", 5, Optional.empty());
        // Then
        assertThat(entries)
                .extracting(entry -> entry.origin() + " " + entry.index())
                .containsExactly(
                        "gw.nl/log/1 99", "gw.nl/log/0 99", "gw.nl/log/1 98", "gw.nl/log/0 98", "gw.nl/log/1 97");
        assertThat(entries.getFirst().from()).hasToString("00000099000000001000");
        assertThat(entries.getFirst().rule()).hasToString("aanvraag-ggz-uwv");
        assertThat(entries.getFirst().to()).isNull();
    }

    @Test
    void whatIsOlderThanAnEntryFollowsIt() {
        // Given
        var all = log.list("fg", 200, Optional.empty());
        // When
        var older = log.list("fg", 10, Optional.of(all.get(56).id()));
        // Then
        assertThat(older).isEqualTo(all.subList(57, 67));
    }

    @Test
    void everyLookIsAnEntryInTheNameOfAPerson() {
        // When
        var entries = log.list("functionaris", 3, Optional.empty());
        // Then
        assertThat(entries).hasSize(3);
        assertThat(appended).singleElement().satisfies(item -> {
            assertThat(item.entry().type()).hasToString("LOG_READ");
            assertThat(item.entry().body().path("reader").asText()).isEqualTo("functionaris");
        });
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        // Given
        Journal away = item -> {
            throw new JournalUnavailableException("away", Duration.ofSeconds(1));
        };
        // Then
        assertThatThrownBy(
                        () -> new AuditLog(database.reader(), away, new FixedSigners()).list("fg", 1, Optional.empty()))
                .isInstanceOf(JournalUnavailableException.class);
    }

    @Test
    void nobodyInParticularIsRefused() {
        assertThatThrownBy(() -> log.list(" ", 1, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.list("fg", 1001, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeysOfReceiptsAndLogsAreNamed() {
        // When
        var keys = log.publicKeys();
        // Then
        assertThat(keys.receiptKey()).hasSize(44);
        assertThat(keys.logKeys()).hasSize(2).first().asString().startsWith("gw.nl/log/0+");
    }

    private static final class FixedSigners implements Signers {
        @Override
        public Signer log(int shard) {
            return receipts();
        }

        @Override
        public Signer receipts() {
            var key = new Ed25519PrivateKeyParameters(new byte[32]).generatePublicKey();
            return new Signer() {
                @Override
                public byte[] sign(byte[] message) {
                    throw new IllegalStateException("nothing is signed here");
                }

                @Override
                public byte[] publicKey() {
                    return key.getEncoded();
                }
            };
        }
    }
}
