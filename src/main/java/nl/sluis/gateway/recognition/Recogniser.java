package nl.sluis.gateway.recognition;

/** Finds signs of one kind, or of a few that belong together. Time is linear in the text, whatever stands in it. */
@FunctionalInterface
interface Recogniser {
    /** Tells every place, in characters of the plain text. */
    void find(Plain text, Found found);

    @FunctionalInterface
    interface Found {
        void at(PersonSign sign, int from, int to);
    }

    /** This recogniser and another. */
    default Recogniser and(Recogniser other) {
        return (text, found) -> {
            find(text, found);
            other.find(text, found);
        };
    }
}
