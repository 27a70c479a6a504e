package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How keys change while the gateway runs, and how its nodes follow. */
@Configuration(proxyBeanMethods = false)
class KeyChangesConfiguration {
    @Bean
    Nodes keyNodes(
            @Qualifier("writerDataSource") DataSource writer,
            NodeNumber node,
            LongTermStore longTerm,
            LivePseudonymMaster master) {
        return new Nodes(writer, node.number(), () -> longTerm.now().fingerprint() + master.version());
    }

    @Bean
    KeyWatch keyWatch(Nodes nodes, LongTermStore longTerm, ErasableStore erasable, LivePseudonymMaster master) {
        return new KeyWatch(nodes, () -> {
                    longTerm.reloadWhenChanged();
                    erasable.reloadWhenChanged();
                    master.reloadWhenChanged();
                })
                .begin();
    }

    @Bean
    KekRotation kekRotation(
            LongTermStore longTerm,
            WrappedRows rows,
            Nodes nodes,
            @Qualifier("writerDataSource") DataSource writer,
            SecureRandom random) {
        return new KekRotation(longTerm, rows, nodes, writer, random);
    }

    @Bean
    PseudonymEpochs pseudonymEpochs(
            KeyMaterial material,
            LivePseudonymMaster master,
            Nodes nodes,
            @Qualifier("writerDataSource") DataSource writer) {
        return new PseudonymEpochs(material, master, nodes, writer);
    }

    @Bean
    IndexKeyChange indexKeyChange(
            LongTermStore longTerm,
            Nodes nodes,
            @Qualifier("writerDataSource") DataSource writer,
            SecureRandom random) {
        return new IndexKeyChange(longTerm, nodes, writer, random);
    }

    @Bean
    AuditKeyRotation auditKeyRotation(
            ErasableStore erasable, ErasableKeys months, @Qualifier("writerDataSource") DataSource writer) {
        return new AuditKeyRotation(erasable, months, writer);
    }

    @Bean
    RestoredMark restoredMark(Environment environment) {
        return new RestoredMark(KeysConfiguration.dataDir(environment));
    }

    @Bean
    Cohorts cohorts(ErasableStore erasable) {
        return new Cohorts(erasable);
    }

    @Bean
    KeyInventory keyInventory(
            LongTermStore longTerm,
            ErasableStore erasable,
            Nodes nodes,
            @Qualifier("writerDataSource") DataSource writer) {
        return new KeyInventory(longTerm, erasable, nodes, writer).begin();
    }
}
