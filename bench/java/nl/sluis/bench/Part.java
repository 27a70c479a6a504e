package nl.sluis.bench;

import java.io.IOException;

/** One part of a run. */
interface Part {
    Finding run(Fleet fleet) throws IOException;
}
