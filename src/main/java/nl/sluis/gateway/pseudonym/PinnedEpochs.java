package nl.sluis.gateway.pseudonym;

import java.util.OptionalInt;
import nl.sluis.gateway.message.Oin;

/**
 * In which key epoch a holder's pseudonyms of a scope are made: the one in which the relationship began, for good, unless
 * two persons move it to another.
 */
@FunctionalInterface
interface PinnedEpochs {
    int of(Oin holder, String scope);

    /** The epoch from which the relationship is being moved: its tokens still open; empty once the window has ended. */
    default OptionalInt former(Oin holder, String scope) {
        return OptionalInt.empty();
    }

    /** What is remembered of this relationship does not fit what was met: the next question is answered anew. */
    default void lookAgain(Oin holder, String scope) {}
}
