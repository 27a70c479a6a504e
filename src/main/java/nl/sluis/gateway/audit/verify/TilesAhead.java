package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The tiles of a log in their order, some of them read and hashed before they are asked for, on all processors: in the memory
 * of a few tiles, however long the log.
 */
final class TilesAhead implements AutoCloseable {
    private static final int MOST_THREADS = 8;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    private static final int AHEAD = 3 * THREADS;
    private final TileReader reader;
    private final long size;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("verify-", 0).factory());
    private final Queue<Future<ReadTile>> ready = new ArrayDeque<>();
    private long next;

    /** @param first the tile to begin with; @param size of the log */
    TilesAhead(TileReader reader, long first, long size) {
        this.reader = reader;
        this.next = first;
        this.size = size;
    }

    boolean hasNext() {
        return !ready.isEmpty() || next * TilePath.WIDTH < size;
    }

    /** @throws CouldNotCheckException when it is not there, or does not read */
    ReadTile next() throws IOException {
        while (ready.size() < AHEAD && next * TilePath.WIDTH < size) {
            var n = next++;
            var width = (int) Math.min(TilePath.WIDTH, size - n * TilePath.WIDTH);
            ready.add(threads.submit(() -> reader.read(n, width)));
        }
        return taken(ready.remove());
    }

    private static ReadTile taken(Future<ReadTile> tile) throws IOException {
        try {
            return tile.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotCheckException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException refused -> throw refused;
                case Error broken -> throw broken;
                case null, default -> throw new CouldNotCheckException("a tile was not read", e);
            }
        }
    }

    /** What is being read is of no use any more. */
    @Override
    public void close() {
        var unused = threads.shutdownNow();
    }
}
