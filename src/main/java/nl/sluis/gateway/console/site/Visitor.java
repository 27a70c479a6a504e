package nl.sluis.gateway.console.site;

import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in. Two are equal when they are the same person, however they came in: sessions are counted by it. */
interface Visitor {
    Person person();

    /** What {@code equals} of each of them is; its hash is that of the key. An interface cannot give the two themselves. */
    default boolean isSame(@Nullable Object other) {
        return other instanceof Visitor visitor && visitor.person().key().equals(person().key());
    }
}
