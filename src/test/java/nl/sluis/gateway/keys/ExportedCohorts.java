package nl.sluis.gateway.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The gateway's own masters of cohorts, under keys that a test knows; nothing is stored or made. */
public final class ExportedCohorts {
    private ExportedCohorts() {}

    /** @param keyOf the 32 bytes of each of these cohorts */
    public static CohortMasters of(IntFunction<byte[]> keyOf, int... cohorts) {
        Map<String, Secret> keys = new TreeMap<>();
        for (var cohort : cohorts) {
            keys.put(ErasableKey.rmk(cohort).alias(), Secret.of(keyOf.apply(cohort)));
        }
        var loaded = new KeystoreFile.Loaded(new KeystoreFile.Contents(keys, false), "in memory");
        var file = new KeystoreFile(Path.of("none.bcfks"), Passphrase.of("sixteen characters", "a test"));
        return new StoredCohortMasters(
                new ErasableStore(file, loaded, new DriverManagerDataSource("jdbc:none"), new SecureRandom()));
    }
}
