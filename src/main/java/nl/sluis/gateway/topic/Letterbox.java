package nl.sluis.gateway.topic;

import java.time.Duration;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;

/** Where a record goes: the door of the exchange, by which every message comes in. Blocks until answered. */
@FunctionalInterface
public interface Letterbox {
    /** @param party whose topic it lay in */
    Taken take(Oin party, byte[] event);

    /** What became of it. */
    sealed interface Taken {
        /**
         * Recorded, or refused: what the exchange port would have answered.
         *
         * @param message the sender's own id, as far as it could be read
         * @param body    JSON
         */
        record Answered(int status, Optional<String> message, byte[] body) implements Taken {
            @Override
            public String toString() {
                return "Answered[" + status + "]";
            }
        }

        /** Nothing was recorded: the very same record again. */
        record NotNow(Duration retryAfter) implements Taken {}
    }
}
