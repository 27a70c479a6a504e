package nl.sluis.gateway.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentTerms;
import nl.sluis.gateway.message.JsonBuffers;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/** The column {@code outbox.demand}: what the consent must say, beside a row that waits. It names no person; of one
 * it may tell the age group. */
public final class DemandJson {
    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonBuffers.factory().build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Rules, roles and age groups make few of them, and each waits beside thousands of messages. */
    private static final int MOST = 1_000;

    private static final Cache<ConsentDemand, String> WRITTEN = cache();
    private static final Cache<String, ConsentDemand> READ = cache();

    private DemandJson() {}

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    }

    private record Column(
            String holder,
            String receiver,
            String role,
            String purpose,
            String scope,
            Set<String> categories,
            boolean required,
            String objection,
            boolean restrictionBlocks,
            @Nullable String age,
            int weighed) {}

    public static String write(ConsentDemand demand) {
        return WRITTEN.get(demand, DemandJson::written);
    }

    private static String written(ConsentDemand demand) {
        var age = demand.age();
        try {
            return JSON.writeValueAsString(new Column(
                    demand.holder().value(),
                    demand.receiver().oin().value(),
                    demand.receiver().role().code(),
                    demand.purpose().code(),
                    demand.scope(),
                    demand.categories(),
                    demand.required(),
                    demand.objection().code(),
                    demand.terms().restrictionBlocks(),
                    age == null ? null : age.code(),
                    demand.weighed()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a demand holds texts and truths only", e);
        }
    }

    /**
     * The demand again.
     *
     * @throws IllegalArgumentException when this is not what {@link #write} wrote
     */
    public static ConsentDemand read(String json) {
        return READ.get(json, DemandJson::parsed);
    }

    private static ConsentDemand parsed(String json) {
        try {
            var column = JSON.readValue(json, Column.class);
            return new ConsentDemand(
                    new Oin(column.holder()),
                    new Receiver(new Oin(column.receiver()), Role.of(column.role())),
                    new Purpose(column.purpose()),
                    column.scope(),
                    column.categories(),
                    new ConsentTerms(column.required(), OnObjection.of(column.objection()), column.restrictionBlocks()),
                    column.age() == null ? null : AgeGroup.of(column.age()),
                    column.weighed());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a stored demand cannot be read", e);
        }
    }
}
