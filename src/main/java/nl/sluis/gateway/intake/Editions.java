package nl.sluis.gateway.intake;

/**
 * Gives each call the edition that is in force when it begins. A call asks once and keeps what it got to its end, so that it
 * is decided under one version, whatever is activated meanwhile.
 */
@FunctionalInterface
public interface Editions {
    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when there is none yet, or none any more */
    Opened open();

    /** One edition, for the length of one call: what it leads to is not taken down before this is closed. */
    interface Opened extends AutoCloseable {
        Edition edition();

        @Override
        void close();
    }
}
