package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the receiver's stand-in got of one run, read while it goes on: the stand-in lives in the gateway's memory, so what
 * it got between our last look and a kill is known to nobody. Safe between threads.
 */
final class Arrivals {
    private final BackOffice receiver;
    private final String run;
    private final int lanes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, String> keysByNumber = new HashMap<>();
    private final Map<Integer, Integer> lastNumberOfLane = new HashMap<>();
    private String life = "";
    private long last;
    private int lives;
    private int repeated;
    private int doubled;
    private int outOfOrder;

    Arrivals(BackOffice receiver, String run, int lanes) {
        this.receiver = receiver;
        this.run = run;
        this.lanes = lanes;
    }

    /** @param repeated the same delivery again, under its own key; @param doubled one message under two keys */
    record Count(int arrived, int repeated, int doubled, int outOfOrder, int restarts) {}

    /** Reads what is new. @throws NoAnswerException when the stand-in is away */
    void look() {
        lock.lock();
        try {
            for (var page = page(); !page.path("berichten").isEmpty(); page = page()) {
                page.path("berichten").forEach(this::note);
            }
        } finally {
            lock.unlock();
        }
    }

    private JsonNode page() {
        var page = receiver.received(last);
        if (!page.path("leven").asText().equals(life)) {
            life = page.path("leven").asText();
            lives++;
            last = 0;
            page = receiver.received(0);
        }
        return page;
    }

    private void note(JsonNode message) {
        last = message.path("volgnummer").asLong();
        var number = Application.numberOf(message.path("bericht").path("data"), run);
        if (number < 0) {
            return;
        }
        var key = message.path("sleutel").asText();
        var former = keysByNumber.putIfAbsent(number, key);
        if (former != null) {
            var same = former.equals(key);
            repeated += same ? 1 : 0;
            doubled += same ? 0 : 1;
        } else if (number < lastNumberOfLane.merge(number % lanes, number, Math::max)) {
            outOfOrder++;
        }
    }

    Count count() {
        lock.lock();
        try {
            return new Count(keysByNumber.size(), repeated, doubled, outOfOrder, Math.max(0, lives - 1));
        } finally {
            lock.unlock();
        }
    }

    boolean has(int number) {
        lock.lock();
        try {
            return keysByNumber.containsKey(number);
        } finally {
            lock.unlock();
        }
    }
}
