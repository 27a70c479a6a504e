package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.party.Party;

/** Of whom intake asks for a controller's own processing log (LDV, read extension). */
@FunctionalInterface
public interface ActivityDesk {
    /** The log of this party and of nobody else, as far as it answers the question. The look is recorded before. */
    Found of(Party controller, Question question);

    /**
     * What is looked for; every part that is there has to fit.
     *
     * @param trace    32 lower-case hexadecimal digits
     * @param activity the URI of a processing activity in one version
     */
    record Question(
            Optional<String> trace, Optional<String> activity, Optional<Subject> subject, Instant from, Instant until) {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    /** Whom it is about, as the controller names that person. */
    sealed interface Subject {
        record ByBsn(Bsn bsn) implements Subject {}

        /** The pseudonym under which the controller's log knows the person. */
        record ByPseudonym(String token) implements Subject {
            @Override
            public String toString() {
                return "ByPseudonym[***]";
            }
        }
    }

    /** What came of it. */
    sealed interface Found {
        /** The answer as the standard has it. */
        record Records(ObjectNode answer) implements Found {
            @Override
            public String toString() {
                return "Records[***]";
            }
        }

        /** More would have to be looked through than a query may; nothing of it is told. */
        record TooWide() implements Found {}
    }
}
