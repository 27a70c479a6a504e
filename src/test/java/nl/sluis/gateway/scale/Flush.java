package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.List;

/** The write-ahead log on its disk: one flush at a time, and whoever waits when it begins is in it. */
final class Flush {
    private final Agenda agenda;
    private final long micros;
    private List<Runnable> waiting = new ArrayList<>();
    private boolean running;
    private long worked;

    Flush(Agenda agenda, long micros) {
        this.agenda = agenda;
        this.micros = micros;
    }

    void commit(Runnable done) {
        waiting.add(done);
        if (!running) {
            start();
        }
    }

    private void start() {
        running = true;
        worked += micros;
        var these = waiting;
        waiting = new ArrayList<>();
        agenda.after(micros, () -> finish(these));
    }

    private void finish(List<Runnable> these) {
        running = false;
        these.forEach(Runnable::run);
        if (!running && !waiting.isEmpty()) {
            start();
        }
    }

    long worked() {
        return worked;
    }
}
