package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which set, by its version.
 *
 * @param whole  the hash of all of it; empty where there is none
 * @param bundle the version of its rules that was signed; 0 in development, for rules that nobody signed
 */
record SetVersion(String whole, long bundle) {
    private static final int SHORT = 19;

    static SetVersion of(JsonNode set) {
        return new SetVersion(
                Told.text(set, "setVersion"), set.path("bundleVersion").asLong());
    }

    public boolean known() {
        return !whole.isEmpty();
    }

    /** As much of it as two persons compare over a telephone. */
    public String brief() {
        return whole.length() > SHORT ? whole.substring(0, SHORT) + "…" : whole;
    }
}
