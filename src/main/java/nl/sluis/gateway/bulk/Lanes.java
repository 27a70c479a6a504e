package nl.sluis.gateway.bulk;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * So many lines at a time, and those of one person one after the other: of two decisions of a person the later must become
 * the later version.
 */
final class Lanes implements AutoCloseable {
    private final List<ExecutorService> lanes;

    Lanes(int count) {
        var threads = Thread.ofVirtual().name("import-", 0).factory();
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> Executors.newSingleThreadExecutor(threads))
                .toList();
    }

    <T> Future<T> submit(String person, Callable<T> work) {
        return lanes.get(Math.floorMod(person.hashCode(), lanes.size())).submit(work);
    }

    /** What is on its way is left: it stands behind the position, and is sent again. */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
