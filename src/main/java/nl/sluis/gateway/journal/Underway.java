package nl.sluis.gateway.journal;

import java.util.function.Function;

/**
 * What becomes of something that was handed to the journal, while nobody knows it yet. Who begins one asks for its end, once,
 * also when nobody is left to hear of it.
 *
 * <p>Guarantee: what {@link #get} returns is committed. Nothing may be told to anybody before.
 */
public interface Underway<T> {
    /**
     * What became of it. Waits until that is known, and does the last of the work in the thread that asks.
     *
     * @throws JournalUnavailableException as {@link Journal#append}
     */
    T get();

    /** Whether {@link #get} has nothing to wait for. An item that the writer sent back goes once more, and is waited for again. */
    boolean isSettled();

    /** Calls this once the writer has said its word, in the writer's own thread: it must do nothing but hand it on. */
    void whenHeard(Runnable then);

    /** The same in other words. */
    default <R> Underway<R> as(Function<T, R> words) {
        return new InOtherWords<>(this, words);
    }

    /** Something that is known already. */
    static <T> Underway<T> known(T outcome) {
        return new Known<>(outcome);
    }

    /** One that was told at once. */
    record Known<T>(T get) implements Underway<T> {
        @Override
        public boolean isSettled() {
            return true;
        }

        @Override
        public void whenHeard(Runnable then) {
            then.run();
        }
    }

    /** One that somebody else is told of in words of its own. */
    record InOtherWords<T, R>(Underway<T> before, Function<T, R> words) implements Underway<R> {
        @Override
        public R get() {
            return words.apply(before.get());
        }

        @Override
        public boolean isSettled() {
            return before.isSettled();
        }

        @Override
        public void whenHeard(Runnable then) {
            before.whenHeard(then);
        }
    }
}
