package nl.sluis.gateway.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The one writer of a node: takes all that waits, writes it in one transaction, and tells everybody after its commit. */
final class Writer {
    private final Agenda agenda;
    private final Processors database;
    private final Flush flush;
    private final Figures.WriterCosts costs;
    private final Grain grain;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean writing;
    private long written;

    Writer(Agenda agenda, Processors database, Flush flush, Figures.WriterCosts costs, Grain grain) {
        this.agenda = agenda;
        this.database = database;
        this.flush = flush;
        this.costs = costs;
        this.grain = grain;
    }

    /** @return false when its queue is full, which the sender hears as 503 */
    boolean offer(Runnable committed) {
        if (waiting.size() >= grain.count(costs.queue())) {
            return false;
        }
        write(committed);
        return true;
    }

    /** What the gateway itself has to record waits for its turn, however long that is. */
    void write(Runnable committed) {
        waiting.add(committed);
        if (!writing) {
            start();
        }
    }

    private void start() {
        writing = true;
        var batch = new ArrayList<Runnable>();
        while (!waiting.isEmpty() && batch.size() < grain.count(costs.most())) {
            batch.add(waiting.remove());
        }
        // a batch's own time is spent on the way and in waiting; PostgreSQL works for its items
        agenda.after(
                costs.batch(),
                () -> database.work(
                        grain.micros(costs.item()) * batch.size(), () -> flush.commit(() -> finish(batch))));
    }

    private void finish(List<Runnable> batch) {
        writing = false;
        written += batch.size();
        batch.forEach(Runnable::run);
        if (!writing && !waiting.isEmpty()) {
            start();
        }
    }

    /** How long it would have needed for what it wrote in the fullest batches: below that it is busy, but batches can grow. */
    double worked() {
        return (double) written
                * grain.size()
                * (costs.item() + (double) (costs.batch() + costs.flush()) / costs.most());
    }
}
