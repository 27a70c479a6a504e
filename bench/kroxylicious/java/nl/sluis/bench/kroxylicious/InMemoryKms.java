package nl.sluis.bench.kroxylicious;

import io.kroxylicious.kms.service.DekPair;
import io.kroxylicious.kms.service.DestroyableRawSecretKey;
import io.kroxylicious.kms.service.Kms;
import io.kroxylicious.kms.service.KmsService;
import io.kroxylicious.kms.service.Serde;
import io.kroxylicious.proxy.plugin.Plugin;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** Keys in memory, wrapped in nothing: the filter asks for one in many thousand records, so its cost does not show. */
@Plugin(configType = Void.class)
public final class InMemoryKms implements KmsService<Void, String, Integer> {
    @Override
    public void initialize(Void config) {
        // there is nothing to set up
    }

    @Override
    public Kms<String, Integer> buildKms() {
        return new Keys();
    }

    private static final class Keys implements Kms<String, Integer> {
        private static final SecureRandom RANDOM = new SecureRandom();
        private static final Map<Integer, byte[]> KEYS = new ConcurrentHashMap<>();

        @Override
        public CompletionStage<DekPair<Integer>> generateDekPair(String kek) {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            var number = RANDOM.nextInt();
            KEYS.put(number, bytes);
            return CompletableFuture.completedFuture(new DekPair<>(number, key(bytes)));
        }

        @Override
        public CompletionStage<SecretKey> decryptEdek(Integer number) {
            return CompletableFuture.completedFuture(key(KEYS.get(number)));
        }

        private static SecretKey key(byte[] bytes) {
            return DestroyableRawSecretKey.takeCopyOf(bytes, "AES");
        }

        @Override
        public Serde<Integer> edekSerde() {
            return new Serde<>() {
                @Override
                public int sizeOf(Integer number) {
                    return Integer.BYTES;
                }

                @Override
                public void serialize(Integer number, ByteBuffer into) {
                    into.putInt(number);
                }

                @Override
                public Integer deserialize(ByteBuffer from) {
                    return from.getInt();
                }
            };
        }

        @Override
        public CompletionStage<String> resolveAlias(String alias) {
            return CompletableFuture.completedFuture(alias);
        }
    }
}
