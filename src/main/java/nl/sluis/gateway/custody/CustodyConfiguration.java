package nl.sluis.gateway.custody;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.AuditKeyRotation;
import nl.sluis.gateway.keys.Cohorts;
import nl.sluis.gateway.keys.IndexKeyChange;
import nl.sluis.gateway.keys.KekRotation;
import nl.sluis.gateway.keys.KeyInventory;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.keys.RestoredMark;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.pseudonym.Migrations;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The orders and questions about keys. */
@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {
    @Bean
    KeyEntries keyEntries(Journal journal) {
        return new KeyEntries(journal);
    }

    /** A keystore from a backup does not go unsaid. */
    @Bean
    RestoredKeys restoredKeys(RestoredMark mark, KeyEntries entries) {
        return RestoredKeys.tell(mark, entries);
    }

    @Bean
    Turn keyTurn(@Qualifier("writerDataSource") DataSource writer) {
        return new Turn(writer);
    }

    @Bean
    HashedRows hashedRows(@Qualifier("writerDataSource") DataSource writer) {
        return new HashedRows(writer);
    }

    @Bean
    Ceremonies keyCeremonies(
            KekRotation kek, PseudonymEpochs epochs, Migrations migrations, Cohorts cohorts, Clock clock) {
        return new Ceremonies(List.of(
                new RotateKek(kek),
                new NewEpoch(epochs),
                new DisableEpoch(epochs, migrations),
                new DestroyEpoch(epochs),
                new DestroyCohort(cohorts, clock),
                new RecordBackup()));
    }

    /** Those that need no other. */
    record Ceremonies(List<Ceremony> all) {}

    @Bean
    ManagementCall keyOrders(
            Ceremonies ceremonies, IndexKeyChange change, HashedRows rows, KeyEntries entries, Turn turn) {
        var all = new java.util.ArrayList<>(ceremonies.all());
        all.add(new RotateIndex(change, rows));
        all.add(new ForgetIndex(change, rows));
        return new KeyOrders(all, entries, turn);
    }

    @Bean
    ManagementCall migrationOrders(Migrations migrations, PseudonymEpochs epochs, KeyEntries entries, Turn turn) {
        return new MigrationOrders(new MigrationSteps(migrations, epochs), entries, turn);
    }

    @Bean
    ManagementCall migrationsOfPseudonyms(Migrations migrations) {
        return new KeyQuestions("/sleutels/migraties", () -> MigrationOrders.told(migrations.all()));
    }

    @Bean
    KeyStatus keyStatus(KeyInventory inventory, IndexKeyChange change, HashedRows rows, Clock clock) {
        return new KeyStatus(inventory, change, rows, new Rotation(clock));
    }

    @Bean
    ManagementCall keyList(KeyStatus status) {
        return new KeyQuestions("/sleutels/lijst", status::list);
    }

    @Bean
    ManagementCall keyStatusQuestion(KeyStatus status) {
        return new KeyQuestions("/sleutels/status", status::status);
    }

    @Bean(initMethod = "start")
    MonthlyAuditKeys monthlyAuditKeys(AuditKeyRotation rotation, KeyEntries entries, Turn turn, Clock clock) {
        return new MonthlyAuditKeys(rotation, entries, turn, clock);
    }
}
