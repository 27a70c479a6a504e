package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The form of a standard for what a reader sees of an entry. A pure function: what it is given was cut before to what this
 * reader may see, and nothing else is looked up.
 */
public interface Projection {
    /** The word by which people ask for it: {@code ldv}. */
    String form();

    /** The record; empty where the standard has none for what this reader sees of this entry. */
    Optional<ObjectNode> of(ReadEntry read);
}
