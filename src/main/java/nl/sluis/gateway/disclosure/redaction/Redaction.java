package nl.sluis.gateway.disclosure.redaction;

/** Takes out of a free text what points at somebody. Implementations are safe between threads. */
@FunctionalInterface
public interface Redaction {
    /**
     * The text with placeholders, or nothing of it when it is not sure that all was found. Never throws for a text,
     * whatever it holds, and takes time linear in its length.
     *
     * @param known what the same message says of people
     */
    Redacted redact(String text, KnownValues known);
}
