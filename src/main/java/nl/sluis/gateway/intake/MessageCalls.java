package nl.sluis.gateway.intake;

import java.util.function.Function;
import nl.sluis.gateway.message.Occasion;

/** The call that takes a message, once for each occasion: they differ in nothing else. */
record MessageCalls(Function<Occasion, MessageCall> made) {
    MessageCall of(Occasion occasion) {
        return made.apply(occasion);
    }
}
