package nl.sluis.gateway.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** The masters of the cohorts in {@code erasable.bcfks}, and the keys derived from them, which go with their master. */
final class StoredCohortMasters implements CohortMasters {
    private static final int FIRST = 2000;
    private static final int LAST = 2999;
    private static final int MOST_DERIVED = 1_000;
    private final ErasableStore store;
    private final Cache<Name, HmacKey> derived = Caffeine.newBuilder()
            .maximumSize(MOST_DERIVED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .build();

    StoredCohortMasters(ErasableStore store) {
        this.store = store;
    }

    /** @param master by which the derived keys of a destroyed cohort are never found again */
    private record Name(Secret master, ByteBuffer info) {
        @Override
        public String toString() {
            return "Name[***]";
        }
    }

    @Override
    public byte[] token(int cohort, byte[] info, byte[] input) {
        if (cohort < FIRST || cohort > LAST) {
            throw new IllegalArgumentException("a cohort is named by its year, 2000 to 2999");
        }
        var master = store.obtain(ErasableKey.rmk(cohort));
        var key = derived.get(new Name(master, ByteBuffer.wrap(info.clone())), StoredCohortMasters::derive);
        return Arrays.copyOf(key.of(input), TOKEN_BYTES);
    }

    private static HmacKey derive(Name name) {
        var bytes = name.master.lend(master -> Hkdf.derive(master, new byte[0], name.info.array(), Secret.LENGTH));
        try {
            return new HmacKey(Secret.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "CohortMasters[***]";
    }
}
