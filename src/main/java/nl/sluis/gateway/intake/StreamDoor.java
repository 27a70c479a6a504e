package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for messages that come by another channel than the exchange port, from a party that the channel itself knows. In
 * all else it is the same door: the same limit of size, the same reading, the same steps behind it, the same answers.
 */
public final class StreamDoor {
    private static final Logger LOG = LoggerFactory.getLogger(StreamDoor.class);
    private static final Set<Integer> COUNTED = Set.of(400, 413, 415, 429);
    private static final Duration SOON = Duration.ofSeconds(1);
    private final Editions editions;
    private final RejectionCounter rejections;
    private final Throttle throttle;

    /** @param throttle the one of the exchange port: a party has one share, by whatever door it comes */
    StreamDoor(Editions editions, RejectionCounter rejections, Throttle throttle) {
        this.editions = editions;
        this.rejections = rejections;
        this.throttle = throttle;
    }

    /**
     * What the exchange port would have answered.
     *
     * @param message the sender's own id, as far as it could be read
     */
    public record Answered(int status, Optional<String> message, byte[] body) {
        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /**
     * Takes a structured CloudEvent from this party, whatever the event says of its sender.
     *
     * @throws JournalUnavailableException when nothing was recorded: the same event again, later; so too when the party lays
     *     down more than its share, for what lies in a topic can wait there
     */
    public Answered take(Oin sender, byte[] event) {
        return switch (throttle.enter(sender)) {
            case Throttle.Leave.TooFast(var after) ->
                throw new JournalUnavailableException("faster than it may", after);
            case Throttle.Leave.TooMuchUnderway(var after) ->
                throw new JournalUnavailableException("too much of this party is under way", after);
            case Throttle.Leave.Given() -> {
                try {
                    yield taken(sender, event);
                } finally {
                    throttle.leave(sender);
                }
            }
        };
    }

    private Answered taken(Oin sender, byte[] event) {
        try (var opened = editions.open()) {
            var party = opened.edition()
                    .partyOf(sender)
                    .orElseThrow(() -> new IllegalStateException("a channel of a party that is none"));
            var streamed = answer(() -> opened.edition().messages().stream(party, event));
            if (streamed.reply().status() == Problem.UNAVAILABLE.status()) {
                throw new JournalUnavailableException("the exchange cannot record a message now", SOON);
            }
            if (COUNTED.contains(streamed.reply().status())) {
                rejections.count(sender, streamed.reply().status());
            }
            return new Answered(
                    streamed.reply().status(), streamed.id(), streamed.reply().body());
        }
    }

    /** As the exchange port ends a call; where that says "later", nothing is answered and the event comes again. */
    private static MessageCall.Streamed answer(Supplier<MessageCall.Streamed> call) {
        try {
            return call.get();
        } catch (JournalUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException defect) {
            LOG.error("a message from a channel ended in a defect: {}", Defect.of(defect));
            return new MessageCall.Streamed(Replies.problem(Problem.DEFECT), Optional.empty());
        }
    }
}
