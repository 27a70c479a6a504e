package nl.sluis.gateway.bulk;

/** Who hears how far an import is. */
interface Onlooker {
    /** Whether it is time to tell it, and to put down how far it is. */
    boolean isDue();

    void show(Position position);

    /** The last word. */
    void end(Position position);
}
