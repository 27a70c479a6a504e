package nl.sluis.gateway.scale;

import java.util.PriorityQueue;

/** What happens when, in microseconds; at one moment in the order in which it was said. */
final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long now;
    private long said;

    private record Entry(long at, long number, Runnable what) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    long now() {
        return now;
    }

    void after(long micros, Runnable what) {
        entries.add(new Entry(now + micros, said++, what));
    }

    void runUntil(long micros) {
        while (!entries.isEmpty() && entries.peek().at <= micros) {
            var next = entries.remove();
            now = next.at;
            next.what.run();
        }
        now = micros;
    }
}
