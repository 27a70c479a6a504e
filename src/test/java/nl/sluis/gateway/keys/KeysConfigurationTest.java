package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The package as Spring starts it, in both modes. */
class KeysConfigurationTest {
    private static final String PHRASE = "the passphrase of production";
    private static final Bsn PERSON = Bsn.of("999990342");
    private static final UUID ROW = new UUID(0, 1);
    private static TestDatabase database;

    @TempDir
    Path data;

    @BeforeAll
    static void openStore() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void closeStore() {
        database.close();
    }

    @BeforeEach
    void beginWithAnEmptyStore() {
        JdbcClient.create(database.owner())
                .sql("truncate key_material, payload_key, aek_current")
                .update();
    }

    @Test
    void makesInDevelopmentWhatIsMissingAndFindsItAgain() {
        // Given
        var before = new AtomicReference<Before>();
        start("development").run(context -> {
            assertThat(context).hasNotFailed();
            before.set(new Before(
                    context.getBean(IndexHasher.class).consentPerson(PERSON),
                    context.getBean(Signers.class).receipts().publicKey(),
                    context.getBean(SubjectKeys.class).create(),
                    context.getBean(PayloadCipher.class)
                            .seal(ROW, TestKeys.oin(1000), LocalDate.EPOCH, new byte[] {7})));
        });
        // When
        start("development").run(context -> {
            // Then
            var found = Objects.requireNonNull(before.get());
            assertThat(context.getBean(IndexHasher.class).consentPerson(PERSON)).isEqualTo(found.hash());
            assertThat(context.getBean(Signers.class).receipts().publicKey()).isEqualTo(found.receipts());
            assertThat(context.getBean(SubjectKeys.class)
                            .open(
                                    found.subject().kid(),
                                    found.subject().month(),
                                    found.subject().wrapped())
                            .entryKey(new byte[16], "o"))
                    .isEqualTo(found.subject().entryKey(new byte[16], "o"));
            assertThat(context.getBean(PayloadCipher.class)
                            .open(ROW, TestKeys.oin(1000), LocalDate.EPOCH, found.sealed()))
                    .containsExactly(7);
            assertThat(context.getBean(PseudonymMaster.class).currentEpoch()).isEqualTo(1);
            assertThat(context.getBean(SslBundles.class).getBundleNames()).contains("sluis");
            assertThat(context.getBean(DevelopmentPki.class).folder()).isEqualTo(data.resolve("pki"));
            assertOwnerOnly("keys/kek.bcfks", "keys/erasable.bcfks", "keys/development.passphrase", "pki/ca.key");
        });
    }

    private record Before(PersonHashes hash, byte[] receipts, SubjectKey subject, PayloadCipher.Sealed sealed) {}

    private void assertOwnerOnly(String... files) throws IOException {
        for (var file : files) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startsInProductionWithWhatWasBrought() throws Exception {
        // Given
        bringKeystores(data);
        var unused = UnmarkedCertificate.write(data, "own");
        // Then
        production().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(DevelopmentPki.class);
            assertThat(context).hasSingleBean(TlsIdentity.class);
        });
    }

    @Test
    void refusesAnUnknownSettingAndAnUnknownMode() {
        refuses(start("development", "sluis.tls.verify=false"), "sluis.tls.verify");
        refuses(start("development", "sluis.keys.passphrase=x"), "sluis.keys.passphrase");
        refuses(start("developement"), "sluis.mode is development or production");
        refuses(runner(), "sluis.mode is development or production");
    }

    @Test
    void refusesProductionBesideAnAuthorityOfDevelopment() throws IOException {
        Files.createDirectory(data.resolve("pki"));
        Files.createFile(data.resolve("pki/ca.key"));
        refuses(start("production"), "production refuses the authority of development mode in " + data.resolve("pki"));
    }

    private static void refuses(ApplicationContextRunner runner, String why) {
        runner.run(context -> {
            assertThat(context).hasFailed();
            var reasons = new StringBuilder();
            for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                reasons.append(cause.getMessage()).append('\n');
            }
            assertThat(reasons).contains(why).doesNotContain(PHRASE);
        });
    }

    private ApplicationContextRunner start(String mode, String... more) {
        return runner().withPropertyValues("sluis.mode=" + mode).withPropertyValues(more);
    }

    private ApplicationContextRunner production() {
        return start(
                "production",
                "SLUIS_KEYSTORE_PASSPHRASE=" + PHRASE,
                "sluis.tls.certificate=" + data.resolve("own.crt"),
                "sluis.tls.key=" + data.resolve("own.key"),
                "sluis.tls.trust-anchors=" + data.resolve("own.crt"));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(KeysConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(SecureRandom.class, SecureRandom::new)
                .withBean(NodeNumber.class, () -> () -> 0)
                .withBean("writerDataSource", DataSource.class, database::writer)
                .withPropertyValues("sluis.data-dir=" + data);
    }

    /** As an operator would bring them. */
    private static void bringKeystores(Path data) throws IOException {
        var random = new SecureRandom();
        var passphrase = Passphrase.of(PHRASE, "the test");
        OwnerOnlyFiles.folder(data.resolve("keys"));
        new KeystoreFile(data.resolve("keys/kek.bcfks"), passphrase)
                .write(new KeystoreFile.Contents(LongTermKeys.made(random), false));
        new KeystoreFile(data.resolve("keys/erasable.bcfks"), passphrase)
                .write(new KeystoreFile.Contents(Map.of("aek-2026-01", Secret.random(random)), false));
    }
}
