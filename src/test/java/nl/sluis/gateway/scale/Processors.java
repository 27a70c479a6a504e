package nl.sluis.gateway.scale;

import java.util.ArrayDeque;

/** Some processors that serve in order of arrival; also whatever else takes so many at once, such as a receiver. */
final class Processors {
    private final Agenda agenda;
    private final int count;
    private final ArrayDeque<Job> waiting = new ArrayDeque<>();
    private int busy;
    private long worked;

    private record Job(long micros, Runnable done) {}

    Processors(Agenda agenda, int count) {
        this.agenda = agenda;
        this.count = count;
    }

    void work(long micros, Runnable done) {
        var job = new Job(micros, done);
        if (busy < count) {
            start(job);
        } else {
            waiting.add(job);
        }
    }

    private void start(Job job) {
        busy++;
        worked += job.micros;
        agenda.after(job.micros, () -> finish(job));
    }

    private void finish(Job job) {
        busy--;
        if (!waiting.isEmpty()) {
            start(waiting.remove());
        }
        job.done.run();
    }

    int waiting() {
        return waiting.size();
    }

    /** Processor time so far, all of them together. */
    long worked() {
        return worked;
    }

    int count() {
        return count;
    }
}
