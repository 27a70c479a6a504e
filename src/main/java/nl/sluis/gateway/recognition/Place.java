package nl.sluis.gateway.recognition;

/** Where a sign stands in a text: from the character {@code from} up to and without {@code to}. */
public record Place(PersonSign sign, int from, int to) {
    public Place {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a sign stands on at least one character");
        }
    }
}
