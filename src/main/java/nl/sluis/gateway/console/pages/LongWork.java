package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that takes longer than somebody waits for a page: it goes on by itself, and whoever asked looks in on it. In a thread of
 * the system, for it computes, and messages pass on the others. Safe between threads.
 */
final class LongWork {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private volatile State state = new State.Running(0, -1);

    /** How it fares. */
    sealed interface State {
        /** @param of how many there are; -1 when nobody knows yet */
        record Running(long done, long of) implements State {}

        /** What came of it. */
        record Done(JsonNode answer) implements State {
            @Override
            public String toString() {
                return "Done[***]";
            }
        }

        /** It was refused, with its status; or it could not be done. */
        record Failed(Optional<Integer> status) implements State {}
    }

    private LongWork() {}

    static LongWork start(Function<Progress, JsonNode> work) {
        var running = new LongWork();
        var unused = Thread.ofPlatform().daemon().name("console-work").start(() -> running.run(work));
        return running;
    }

    private void run(Function<Progress, JsonNode> work) {
        try {
            state = new State.Done(work.apply((what, done, of) -> state = new State.Running(done, of)));
        } catch (QuestionRefusedException refused) {
            state = new State.Failed(Optional.of(refused.status()));
        } catch (RuntimeException unavailable) {
            LOG.error("long work of a page failed: {}", unavailable.getClass().getName());
            state = new State.Failed(Optional.empty());
        }
    }

    State state() {
        return state;
    }

    /** Null while it runs, and when it failed. */
    @Nullable
    JsonNode answer() {
        return state instanceof State.Done(var answer) ? answer : null;
    }
}
