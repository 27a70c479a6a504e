package nl.sluis.gateway.consent;

/** The words that messages use. A decision in other words would never be asked for, and whoever sent it would not know. */
public interface KnownWords {
    /** Whether there is data of this category. */
    boolean isCategory(String code);

    /** Whether consents are asked for in this scope. */
    boolean isScope(String code);
}
