package nl.sluis.gateway.routes;

import java.util.List;

/**
 * How a rehearsal went.
 *
 * @param name        the file
 * @param region      in which it was sent
 * @param expected    what must come of it
 * @param found       what came of it; empty when it could not be sent or something failed on its way
 * @param differences in what it went otherwise than it must; names, codes and forms, no value and no token
 */
record Rehearsed(
        String name, String region, String about, String expected, String found, List<Difference> differences) {
    Rehearsed {
        differences = List.copyOf(differences);
    }

    boolean wentRight() {
        return differences.isEmpty();
    }
}
