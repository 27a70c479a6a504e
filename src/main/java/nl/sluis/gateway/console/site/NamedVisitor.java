package nl.sluis.gateway.console.site;

import java.security.Principal;
import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;

/** Somebody who came in with a password of development. */
final class NamedVisitor implements Visitor, Principal {
    private final Person person;

    NamedVisitor(Person person) {
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public String getName() {
        return person.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return isSame(other);
    }

    @Override
    public int hashCode() {
        return person.key().hashCode();
    }

    @Override
    public String toString() {
        return person.key();
    }
}
