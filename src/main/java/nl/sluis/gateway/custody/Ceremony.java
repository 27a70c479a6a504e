package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.management.Progress;

/** One kind of order about keys. */
interface Ceremony {
    /** Its name, as the command line says it. */
    String verb();

    /**
     * What it would do now; changes nothing.
     *
     * @param object what it is about: the number of an epoch, a cohort, a key; empty where there is one
     */
    Plan plan(String object);

    /**
     * Does what the plan says; its entry is committed. Doing it twice is doing it once.
     *
     * @return what became of it, for who ordered it; names and numbers
     */
    ObjectNode carryOut(String object, Progress progress);
}
