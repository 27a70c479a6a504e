package nl.sluis.gateway.routes;

/**
 * In what a rehearsal went otherwise than it must.
 *
 * @param what     the word of the file that it is about, with the field where it is about one
 * @param expected empty where nothing was held against it
 * @param found    as {@code expected}
 * @param sentence all of it, for a terminal
 */
record Difference(String what, String expected, String found, String sentence) {
    static Difference between(String what, String expected, String verb, String found) {
        return new Difference(what, expected, found, what + ": expected " + expected + ", " + verb + " " + found);
    }

    /** It could not be told what came of it. */
    static Difference untold(String sentence) {
        return new Difference("", "", "", sentence);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
