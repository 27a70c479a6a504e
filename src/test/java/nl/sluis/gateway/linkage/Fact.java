package nl.sluis.gateway.linkage;

/** Something that is true of a client, and that fields of several messages may tell. */
record Fact(String name, Kind kind) {
    enum Kind {
        BIRTH,
        DATE,
        NUMBER,
        POSTCODE,
        /** A code, a name, or a list of codes as one. */
        CODE
    }
}
