package nl.sluis.gateway.keys;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Long computing in a thread of its own. */
final class Beside {
    private Beside() {}

    static <T> CompletableFuture<T> compute(Supplier<T> work) {
        // not of the common pool, of which a small machine has one thread; and it keeps no refused start alive
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("keystore").start(task));
    }

    /** What came of it, or the refusal that did. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
