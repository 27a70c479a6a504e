package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** What one stand-in received: in memory only, the newest few thousand. Safe between threads. */
final class Inbox {
    private static final int KEPT_MESSAGES = 5_000;
    private static final int KEPT_KEYS = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Received> messages = new ArrayDeque<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > KEPT_KEYS;
        }
    };
    private long last;

    /** @param number counts up from one, in the order of arrival; @param key the gateway's Idempotency-Key */
    record Received(long number, String key, byte[] message) {
        JsonNode asJson() {
            try {
                return JSON.createObjectNode()
                        .put("volgnummer", number)
                        .put("sleutel", key)
                        .set("bericht", JSON.readTree(message));
            } catch (java.io.IOException e) {
                throw new IllegalStateException("what was taken in as JSON is none any more");
            }
        }

        @Override
        public String toString() {
            return "Received[" + number + "]";
        }
    }

    /** Takes it in, unless it is here already; whether it was new. */
    boolean take(String key, byte[] message) {
        lock.lock();
        try {
            if (numbers.putIfAbsent(key, last + 1) != null) {
                return false;
            }
            messages.addLast(new Received(++last, key, message));
            if (messages.size() > KEPT_MESSAGES) {
                messages.removeFirst();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    List<Received> after(long number, int most) {
        lock.lock();
        try {
            return messages.stream()
                    .filter(message -> message.number() > number)
                    .limit(most)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }
}
