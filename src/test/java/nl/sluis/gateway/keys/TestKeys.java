package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Every operation of {@code keys} with the fixed keys of the worked examples, for tests of any package: PMK[e] = e in the
 * last of 32 bytes, LSK = 4 (of every shard), RSK = 5, SK_s = 6, IXK = 7, AIK = 8, DMK = 9. The keys of months and days
 * are made per instance.
 */
public final class TestKeys {
    private static final Passphrase PASSPHRASE = Passphrase.of("a passphrase of a test", "test");
    static final KeystoreParameters SOON_CLOSED = KeystoreParameters.ofCost(2);
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestKeys() {}

    /** A keystore of a test that is about its keys: closed as ours are, but for the seconds that this costs a guesser. */
    static KeystoreFile file(Path path) {
        return new KeystoreFile(path, PASSPHRASE, SOON_CLOSED);
    }

    /** IXK = 0…07, AIK = 0…08. */
    public static IndexHasher indexHasher() {
        return new HmacIndexHasher(key(7), Optional.empty(), key(8), Optional.empty());
    }

    /** These keys as if they came from a file, which nobody changes. */
    static LongTermStore longTerm(Map<String, Secret> keys) {
        try {
            var path = Files.createTempFile("kek", ".bcfks");
            path.toFile().deleteOnExit();
            var file = file(path);
            var loaded = new KeystoreFile.Loaded(new KeystoreFile.Contents(keys, false), file.version());
            return new LongTermStore(file, loaded, new DriverManagerDataSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** DMK = 0…09. */
    public static DateOffsets dateOffsets() {
        return new HmacDateOffsets(key(9));
    }

    /** PMK[1] = 0…01. */
    public static PseudonymMaster pseudonymMaster() {
        return pseudonymMaster(1);
    }

    /** These epochs with PMK[e] = e in the last byte; the highest is the current one. */
    public static PseudonymMaster pseudonymMaster(int... epochs) {
        var masters = new TreeMap<Integer, Secret>();
        for (var epoch : epochs) {
            masters.put(epoch, key(epoch));
        }
        return new TinkPseudonymMaster(masters);
    }

    /** LSK = 0…04 for every shard, RSK = 0…05. */
    public static Signers signers() {
        var log = new SeedSigner(key(4));
        var receipts = new SeedSigner(key(5));
        return new Signers() {
            @Override
            public Signer log(int shard) {
                return log;
            }

            @Override
            public Signer receipts() {
                return receipts;
            }
        };
    }

    /** New random subject keys under month keys of this instance only. */
    public static SubjectKeys subjectKeys(Clock clock) {
        return new MonthlySubjectKeys(new MemoryMonths(), clock, RANDOM);
    }

    public static SubjectKeys subjectKeys() {
        return subjectKeys(Clock.systemUTC());
    }

    /** SK_s = 0…06, kid = sixteen zero bytes, month 2026-01: the key of the worked example. It cannot be opened again. */
    public static SubjectKey subjectKey() {
        return new OpenSubjectKey(new byte[16], YearMonth.of(2026, 1), new byte[40], key(6));
    }

    /** Day keys of this instance only. */
    public static PayloadCipher payloadCipher() {
        return new GcmPayloadCipher(new MemoryDays(), RANDOM);
    }

    /** A signer with the seed 0…0n, for a key that is somebody else's. */
    public static Signer signer(int lastByte) {
        return new SeedSigner(key(lastByte));
    }

    /** A party with this number, a thousand-fold up to 9000, in a test OIN: 1000 is {@code 00000099000000001000}. */
    public static Oin oin(int number) {
        return new Oin("0000009900000000%04d".formatted(number));
    }

    static Secret key(int lastByte) {
        var bytes = new byte[Secret.LENGTH];
        bytes[Secret.LENGTH - 1] = (byte) lastByte;
        return Secret.of(bytes);
    }

    private static final class MemoryMonths implements MonthKeys {
        private final Map<YearMonth, Secret> keys = new ConcurrentHashMap<>();

        @Override
        public Secret make(YearMonth month) {
            return keys.computeIfAbsent(month, absent -> Secret.random(RANDOM));
        }

        @Override
        public Optional<Secret> find(YearMonth month) {
            return Optional.ofNullable(keys.get(month));
        }
    }

    private static final class MemoryDays implements DayKeys {
        private final Map<LocalDate, Secret> keys = new ConcurrentHashMap<>();

        @Override
        public Secret forSealing(LocalDate day) {
            return keys.computeIfAbsent(day, absent -> Secret.random(RANDOM));
        }

        @Override
        public Secret forOpening(LocalDate day) {
            var key = keys.get(day);
            if (key == null) {
                throw new KeyUnavailableException("the payload key of " + day + " is gone");
            }
            return key;
        }
    }
}
