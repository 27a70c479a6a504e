package nl.sluis.gateway.disclosure;

/** What disclosure needs of the person and the receiver to move a date: by how many days theirs are moved. */
@FunctionalInterface
public interface DateShift {
    /**
     * The days, the same for every date of this person to this receiver in this scope.
     *
     * @param window the most that it may be, either way
     * @throws IllegalArgumentException when the message is about nobody
     */
    long days(int window);
}
