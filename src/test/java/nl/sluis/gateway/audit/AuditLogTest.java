package nl.sluis.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.Signers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private static TestDatabase database;
    private AuditLog log;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.create();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("insert into log_shard (shard, origin) values (0, 'gw.nl/log/0'), (1, 'gw.nl/log/1')");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void open() {
        log = new AuditLog(database.reader(), new FixedSigners());
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
