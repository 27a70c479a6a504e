package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.database.Database;
import nl.sluis.gateway.journal.database.Partitions;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.SubjectKeys;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The journal, running from the moment it can be had until the context closes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {
    private static final String DEVELOPMENT_ORIGIN = "localhost:8443/log";

    @Bean
    RunningJournal.Surroundings journalSurroundings(
            Clock clock, SecureRandom random, MeterRegistry metrics, Witness witness) {
        return new RunningJournal.Surroundings(clock, random, metrics, witness);
    }

    @Bean
    JournalKeys journalKeys(SubjectKeys subjects, IndexHasher hasher, PayloadCipher payloads, Signers signers) {
        return new JournalKeys(subjects, hasher, payloads, signers.receipts());
    }

    /** @param ahead the partitions of the coming days, which must be there before the first entry */
    @Bean
    Claims journalClaims(
            Database database, OwnShard shard, Environment environment, Sealing sealing, Partitions ahead) {
        var origin = origin(environment, shard.number());
        return new Claims(() -> database.open(StoreRole.WRITER), shard.number(), origin, sealing);
    }

    /** @param migrated the store, where the numbers of all nodes stand */
    @Bean
    OwnShard ownShard(
            Database database,
            JournalSettings settings,
            Environment environment,
            HighWaterFile highWater,
            Flyway migrated) {
        if (settings.shard() != null) {
            return new OwnShard(settings.shard());
        }
        return new ShardChoice(
                        () -> database.open(StoreRole.WRITER),
                        number -> origin(environment, number),
                        Path.of(environment.getRequiredProperty("sluis.data-dir"))
                                .resolve("shard"),
                        highWater.path())
                .make();
    }

    private static String origin(Environment environment, int shard) {
        return Origin.of(environment.getProperty("sluis.origin", DEVELOPMENT_ORIGIN), shard);
    }

    /** The only copy outside the database: production does not want it among the database's own files. */
    @Bean
    HighWaterFile highWaterFile(
            JournalSettings settings, @Value("${sluis.data-dir}") Path dataDir, @Value("${sluis.mode}") String mode) {
        var file = settings.highWaterFile() == null ? dataDir.resolve("high-water") : settings.highWaterFile();
        var database = dataDir.resolve("postgres").toAbsolutePath().normalize();
        if (mode.equals("production") && file.toAbsolutePath().normalize().startsWith(database)) {
            throw new IllegalStateException(
                    "sluis.journal.high-water-file lies with the database that it is to outlive");
        }
        return new HighWaterFile(file);
    }

    @Bean
    RunningJournal journal(
            JournalSettings settings,
            Claims claims,
            ConsentGate gate,
            JournalKeys keys,
            RunningJournal.Surroundings surroundings) {
        return RunningJournal.start(settings, claims, gate, keys, surroundings);
    }

    @Bean
    JournalHealth journalHealthIndicator(RunningJournal journal, TimeAgreement time) {
        return new JournalHealth(journal, time);
    }

    @Bean
    TimeAgreement timeAgreement(RunningJournal journal) {
        return journal.time();
    }

    @Bean
    ActiveSets activeSets(@Qualifier("writerDataSource") DataSource writer, RunningJournal journal, Clock clock) {
        return new ActiveSets(writer, journal, clock);
    }

    @Bean
    FirstAnswers firstAnswers(@Qualifier("readerDataSource") DataSource reader, JournalKeys keys) {
        return new StoredFirstAnswers(reader, new Receipts(keys.receipts()));
    }

    @Bean
    SubjectEntries subjectEntries(@Qualifier("writerDataSource") DataSource database, JournalKeys keys) {
        return new StoredSubjectEntries(database, keys.hasher(), keys.subjects());
    }

    @Bean
    LogEntries logEntries(@Qualifier("writerDataSource") DataSource database, JournalKeys keys) {
        return new StoredLogEntries(database, keys.hasher(), keys.subjects());
    }

    @Bean
    SealedBodies sealedBodies(@Qualifier("writerDataSource") DataSource database, JournalKeys keys) {
        return new StoredSealedBodies(database, keys.subjects());
    }

    @Bean
    LogBlocks logBlocks(@Qualifier("writerDataSource") DataSource database, JournalKeys keys, SecureRandom random) {
        return new StoredLogBlocks(database, keys.subjects(), random);
    }

    @Bean
    DecidedEntries decidedEntries(@Qualifier("writerDataSource") DataSource database, JournalKeys keys) {
        return new StoredDecidedEntries(database, keys.subjects());
    }

    @Bean(initMethod = "start")
    CountedRejections rejections(RunningJournal journal) {
        return new CountedRejections(journal);
    }
}
