package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

/** What the health of the keys says, with keys that serve or do not. */
class KeysHealthTest {
    @TempDir
    private Path folder;

    @Test
    void keysThatServeAreUp() {
        var health = health(new Payloads(null), Clock.systemUTC()).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("index", "payloads", "receipts", "certificate");
    }

    @Test
    void aKeyThatDoesNotServeIsNamedAndNothingOfItIsTold() {
        var broken = new KeyUnavailableException("the key of 2026-11-27 under 0123456789abcdef");
        var health = health(new Payloads(broken), Clock.systemUTC()).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("payloads", "does not serve")
                .containsEntry("payloadsBecause", "KeyUnavailableException")
                .containsEntry("index", "serves");
        assertThat(health.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void aCertificateThatHasEndedDoesNotServe() {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(36_500));

        assertThat(health(new Payloads(null), later).health().getDetails())
                .containsEntry("certificate", "does not serve");
    }

    private KeysHealth health(PayloadCipher payloads, Clock clock) {
        return new KeysHealth(new Hashes(), payloads, new Signing(), live(), clock);
    }

    private LiveTls live() {
        return new LiveTls(new DevelopmentPki(folder, Clock.systemUTC(), new SecureRandom())::gateway);
    }

    /** @param broken what each call ends in; null when they work */
    private record Payloads(@Nullable KeyUnavailableException broken) implements PayloadCipher {
        @Override
        public Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload) {
            return new Sealed(new byte[12], payload);
        }

        @Override
        public byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed) {
            if (broken != null) {
                throw broken;
            }
            return sealed.ciphertext();
        }
    }

    private static final class Signing implements Signers, Signer {
        @Override
        public Signer log(int shard) {
            return this;
        }

        @Override
        public Signer receipts() {
            return this;
        }

        @Override
        public byte[] sign(byte[] message) {
            return new byte[64];
        }

        @Override
        public byte[] publicKey() {
            return new byte[32];
        }
    }

    private static final class Hashes implements IndexHasher {
        @Override
        public PersonHashes consentPerson(Bsn person) {
            throw new AssertionError("no person is asked for");
        }

        @Override
        public PersonHashes orderKey(Oin receiver, Bsn person) {
            throw new AssertionError("no person is asked for");
        }

        @Override
        public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
            return List.of(new Duplicate(digest, digest));
        }

        @Override
        public PersonHashes auditSubject(Bsn person) {
            throw new AssertionError("no person is asked for");
        }
    }
}
