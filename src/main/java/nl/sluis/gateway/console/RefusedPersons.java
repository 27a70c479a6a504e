package nl.sluis.gateway.console;

import nl.sluis.gateway.party.Person;

/** What is kept of those who asked the gateway what they may not. */
public interface RefusedPersons {
    /** A token that nobody has. Counted; never blocks and never fails. */
    void unknown();

    /**
     * Somebody whose name is known: an entry.
     *
     * @param call what they asked, without any value: method and path as they are mapped
     * @throws RuntimeException when it cannot be written; then the answer is that nothing can be answered
     */
    void named(Person person, String call);
}
