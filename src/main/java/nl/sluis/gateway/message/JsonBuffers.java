package nl.sluis.gateway.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * The buffers of those who read or write JSON for every message, some tens of kilobytes each. Jackson would keep them by
 * thread, and a virtual thread lives for one request: it would make them anew and throw them away.
 */
public final class JsonBuffers {
    /** More than are in use at once on any machine; what does not fit is thrown away. */
    private static final int MOST = 64;

    private static final RecyclerPool<BufferRecycler> POOL = JsonRecyclerPools.newBoundedPool(MOST);

    private JsonBuffers() {}

    /** A factory whose parsers and generators share these buffers. */
    public static JsonFactoryBuilder factory() {
        return (JsonFactoryBuilder) JsonFactory.builder().recyclerPool(POOL);
    }
}
