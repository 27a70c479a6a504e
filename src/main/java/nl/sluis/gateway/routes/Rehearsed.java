package nl.sluis.gateway.routes;

import java.util.List;

/**
 * How a rehearsal went.
 *
 * @param name        the file
 * @param differences in what it went otherwise than it must; names, codes and forms, no value and no token
 */
record Rehearsed(String name, String about, List<String> differences) {
    Rehearsed {
        differences = List.copyOf(differences);
    }

    boolean wentRight() {
        return differences.isEmpty();
    }
}
