package nl.sluis.gateway.policy;

/** Where a word of the configuration stands; the line counts from one. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
