package nl.sluis.gateway.disclosure;

/** Where a name or scalar value stands in the outgoing bytes, with its quotes if it has them; {@code to} is behind it. */
sealed interface Span {
    int from();

    int to();

    /** Of a property. */
    record Name(int from, int to) implements Span {}

    /** The value of a context attribute. */
    record Attribute(String name, int from, int to) implements Span {}

    /** Any other value. */
    record Value(int from, int to) implements Span {}
}
