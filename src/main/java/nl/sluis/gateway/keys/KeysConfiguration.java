package nl.sluis.gateway.keys;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The keys of this gateway, opened once at start; who uses them gets operations. What is cheap to refuse comes first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeysSettings.class, TlsSettings.class})
@Import(KeyChangesConfiguration.class)
class KeysConfiguration {
    /** The SSL bundle of the exchange port, for {@code server.ssl.bundle}. */
    private static final String EXCHANGE = "sluis";

    @Bean
    @ConditionalOnProperty(name = "sluis.mode", havingValue = "development")
    DevelopmentPki developmentPki(Environment environment, Clock clock, SecureRandom random) {
        return new DevelopmentPki(pkiFolder(environment), clock, random);
    }

    @Bean
    LiveTls liveTls(
            Environment environment, TlsSettings settings, Clock clock, ObjectProvider<DevelopmentPki> development) {
        var mode = Mode.of(environment.getProperty("sluis.mode"));
        if (mode == Mode.PRODUCTION) {
            DevelopmentPki.refuseIn(pkiFolder(environment));
        }
        var pki = development.getIfAvailable();
        return new LiveTls(
                pki != null && settings.namesNothing()
                        ? pki::gateway
                        : new BroughtTls(settings, mode, clock)::identity);
    }

    @Bean
    Revocations revocations(Environment environment, TlsSettings settings, Clock clock) {
        var kept = dataDir(environment).resolve("crl");
        return new Revocations(
                new KnownLists(settings.revocation(), kept, clock),
                new KnownAnswers(settings.revocation(), kept, clock));
    }

    @Bean
    Standing standing(Revocations known, LiveTls live, Environment environment, TlsSettings settings, Clock clock) {
        var mode = Mode.of(environment.getProperty("sluis.mode"));
        return new ListedStanding(known, settings.revocation(), mode, clock, live::anchors);
    }

    @Bean
    TlsIdentity tlsIdentity(LiveTls live, Standing standing) {
        return new CheckedTls(live, standing);
    }

    @Bean
    CertificateWatch certificateWatch(
            LiveTls live, Revocations known, TlsSettings settings, Clock clock, ObjectProvider<MeterRegistry> metrics) {
        return new CertificateWatch(live, known, clock)
                .begin(
                        settings.reload(),
                        settings.revocation().every(),
                        metrics.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** @param begun behind what is cheap to refuse and before the rest of the start, beside which it computes */
    @Bean
    SslBundleRegistrar exchangeBundle(TlsIdentity identity, CertificateWatch watch, Keystores.Opening begun) {
        return registry -> {
            registry.registerBundle(EXCHANGE, identity.bundle());
            watch.onChange(() -> registry.updateBundle(EXCHANGE, identity.bundle()));
        };
    }

    /** No setting leads to others. */
    @Bean
    KeystoreParameters keystoreParameters() {
        return KeystoreParameters.OURS;
    }

    /** @param first refuses at once what production must not find; a passphrase is looked for behind it */
    @Bean
    Keystores keystoreFolder(
            Environment environment,
            KeysSettings settings,
            KeystoreParameters parameters,
            SecureRandom random,
            TlsIdentity first) {
        return new Keystores(
                dataDir(environment),
                Mode.of(environment.getProperty("sluis.mode")),
                new KeystoreCare.PassphraseFrom(
                        environment.getProperty(Keystores.PASSPHRASE_VARIABLE), settings.passphraseFile()),
                parameters,
                random);
    }

    @Bean
    Keystores.Opening openingKeystores(Keystores keystores, Clock clock) {
        return keystores.begin(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
    }

    @Bean
    Keystores.Opened keystores(Keystores.Opening opening) {
        return opening.finish();
    }

    @Bean
    @DependsOnDatabaseInitialization
    LongTermStore longTermStore(Keystores.Opened keystores, @Qualifier("writerDataSource") DataSource writer) {
        var opened = keystores.longTerm();
        return new LongTermStore(opened.file(), opened.loaded(), writer);
    }

    @Bean
    WrappedRows wrappedRows(LongTermStore longTerm) {
        return new WrappedRows(longTerm);
    }

    @Bean
    @DependsOnDatabaseInitialization
    KeyMaterial keyMaterial(@Qualifier("writerDataSource") DataSource writer, WrappedRows rows, SecureRandom random) {
        return new KeyMaterial(writer, rows, random);
    }

    /** @param heard whoever writes by these hashes must be known to those who change them */
    @Bean
    IndexHasher indexHasher(LongTermStore longTerm, KeyWatch heard) {
        return new LiveIndexHasher(longTerm);
    }

    /** What was destroyed and is there again, after a crash or in an older file that was put back, is taken out first. */
    @Bean
    @DependsOnDatabaseInitialization
    ErasableStore erasableStore(
            Keystores.Opened keystores, @Qualifier("writerDataSource") DataSource writer, SecureRandom random) {
        var store = new ErasableStore(
                keystores.erasable().file(), keystores.erasable().loaded(), writer, random);
        store.takeOutDestroyed();
        return store;
    }

    @Bean
    CohortMasters cohortMasters(ErasableStore store) {
        return new StoredCohortMasters(store);
    }

    @Bean
    ErasableKeys monthKeys(ErasableStore store, @Qualifier("writerDataSource") DataSource writer) {
        return new ErasableKeys(store, writer);
    }

    @Bean
    SubjectKeys subjectKeys(ErasableKeys months, Clock clock, SecureRandom random) {
        var unused = months.make(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        return new MonthlySubjectKeys(months, clock, random);
    }

    @Bean
    @DependsOnDatabaseInitialization
    PayloadCipher payloadCipher(
            @Qualifier("writerDataSource") DataSource writer, WrappedRows rows, SecureRandom random) {
        return new GcmPayloadCipher(new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, random), random);
    }

    @Bean
    @DependsOnDatabaseInitialization
    GuardKeys guardKeys(@Qualifier("writerDataSource") DataSource writer, WrappedRows rows, SecureRandom random) {
        return new StoredGuardKeys(new StoredDayKeys(StoredDayKeys.GUARD, writer, rows, random), writer);
    }

    @Bean
    LivePseudonymMaster pseudonymMaster(KeyMaterial material) {
        return new LivePseudonymMaster(material);
    }

    @Bean
    DateOffsets dateOffsets(KeyMaterial material) {
        return new HmacDateOffsets(material.obtain("DMK", "1"));
    }

    @Bean
    Signers signers(KeyMaterial material) {
        return new StoredSigners(material);
    }

    @Bean
    KeysHealth keysHealthIndicator(
            IndexHasher hasher, PayloadCipher payloads, Signers signers, LiveTls live, Clock clock) {
        return new KeysHealth(hasher, payloads, signers, live, clock);
    }

    static Path dataDir(Environment environment) {
        return Path.of(environment.getProperty("sluis.data-dir", "data"));
    }

    private static Path pkiFolder(Environment environment) {
        return dataDir(environment).resolve("pki");
    }
}
