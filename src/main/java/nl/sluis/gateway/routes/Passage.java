package nl.sluis.gateway.routes;

import nl.sluis.gateway.disclosure.Disclosed;
import nl.sluis.gateway.disclosure.Incoming;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.Question;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come in the lock: the only thing that the body of an exchange holds. Each step takes the stage
 * before it and gives the next, so a step that was left out stops the message even where nobody looked at the route.
 */
sealed interface Passage {
    Message message();

    Form form();

    /** Whether it is to be delivered, or only tried. No step but the last one asks. */
    Occasion occasion();

    /** Handed over by intake. */
    record Arrived(Message message, Form form, Occasion occasion) implements Passage {}

    /** Its identifiers are read. @param subject the one person it is about, if any */
    record Understood(
            Arrived arrived, Incoming incoming, @Nullable Bsn subject) implements Passage {
        @Override
        public Message message() {
            return arrived.message();
        }

        @Override
        public Form form() {
            return arrived.form();
        }

        @Override
        public Occasion occasion() {
            return arrived.occasion();
        }
    }

    /** Its sender may name this person today. */
    record Counted(Understood understood) implements Passage {
        @Override
        public Message message() {
            return understood.message();
        }

        @Override
        public Form form() {
            return understood.form();
        }

        @Override
        public Occasion occasion() {
            return understood.occasion();
        }
    }

    /** One rule permits it. @param question what the matrix was asked */
    record Permitted(Understood understood, Decision.Permit permit, Question question) implements Passage {
        @Override
        public Message message() {
            return understood.message();
        }

        @Override
        public Form form() {
            return understood.form();
        }

        @Override
        public Occasion occasion() {
            return understood.occasion();
        }
    }

    /** The outgoing event stands, and was looked at once more. */
    record Closed(Permitted permitted, Disclosed disclosed, byte[] outgoing) implements Passage {
        @Override
        public Message message() {
            return permitted.message();
        }

        @Override
        public Form form() {
            return permitted.form();
        }

        @Override
        public Occasion occasion() {
            return permitted.occasion();
        }

        @Override
        public String toString() {
            return "Closed[" + message() + "]";
        }
    }

    /** Handed to the journal, as permitted or as refused; this is what the sender hears, once it is recorded. */
    record Answered(Message message, Form form, Occasion occasion, Underway<Answer> answer) implements Passage {
        /** The end of a message that came this far. */
        static Answered to(Passage passage, Answer answer) {
            return to(passage, Underway.known(answer));
        }

        /** The end of a message that came this far, when it is known what became of it. */
        static Answered to(Passage passage, Underway<Answer> answer) {
            return new Answered(passage.message(), passage.form(), passage.occasion(), answer);
        }

        /** The same, when it is known what became of the message; waits for that. */
        Answered settled() {
            return to(this, answer.get());
        }
    }

    /**
     * The stage that this step needs.
     *
     * @throws IllegalStateException when another step was left out or the body was changed
     */
    static <T extends Passage> T in(Exchange exchange, Class<T> stage) {
        var body = exchange.getMessage().getBody();
        if (!stage.isInstance(body)) {
            throw new IllegalStateException("route " + exchange.getFromRouteId()
                    + " comes to a step that needs a message in stage " + stage.getSimpleName() + ", and it is not");
        }
        return stage.cast(body);
    }
}
