package nl.sluis.gateway.routes;

import nl.sluis.gateway.keys.DateOffsets;
import nl.sluis.gateway.pseudonym.PseudonymProvider;

/** Makes the hop of each message. */
record Hops(PseudonymProvider pseudonyms, DateOffsets dateOffsets) {
    Hop of(Passage.Understood understood) {
        return new Hop(pseudonyms, dateOffsets, understood);
    }
}
