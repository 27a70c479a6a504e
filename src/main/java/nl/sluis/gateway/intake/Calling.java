package nl.sluis.gateway.intake;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.Underway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call, from its request to its answer. It is made in a thread that may wait for whatever it needs, and which is done when
 * the journal has it; the writer's word wakes no thread for it, but hands it to the loop of its connection.
 */
final class Calling {
    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
    private final Executor workers;
    private final Executor loop;
    private final Consumer<Reply> then;

    /** @param then told once, in the loop */
    Calling(Executor workers, Executor loop, Consumer<Reply> then) {
        this.workers = workers;
        this.loop = loop;
        this.then = then;
    }

    /** Answers one that was not let in, after what is done before that. */
    static void turnBack(Executor workers, Runnable after, Runnable answer) {
        workers.execute(() -> {
            after.run();
            answer.run();
        });
    }

    void start(Guest guest, Asked whole) {
        workers.execute(() -> {
            var begun = safely(() -> guest.begin(whole), Underway.known(Replies.problem(Problem.DEFECT)));
            begun.whenHeard(() -> loop.execute(() -> heard(begun)));
        });
    }

    private void heard(Underway<Reply> begun) {
        if (begun.isSettled()) {
            then.accept(replyOf(begun));
        } else {
            workers.execute(() -> {
                var reply = replyOf(begun);
                loop.execute(() -> then.accept(reply));
            });
        }
    }

    private static Reply replyOf(Underway<Reply> begun) {
        return safely(begun::get, Replies.problem(Problem.DEFECT));
    }

    /** A connection that nobody answers would stay for ever. */
    private static <T> T safely(Supplier<T> step, T otherwise) {
        try {
            return step.get();
        } catch (RuntimeException | Error broken) {
            LOG.error("a call broke off: {}", broken.getClass().getName());
            return otherwise;
        }
    }
}
