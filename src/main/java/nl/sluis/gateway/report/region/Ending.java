package nl.sluis.gateway.report.region;

import nl.sluis.gateway.journal.EntryType;

/** What a message came to, each message once: an acceptance is no end, so that nothing can be subtracted from it. */
enum Ending {
    DELIVERED(EntryType.DELIVERED, "afgeleverd"),
    REFUSED(EntryType.REFUSED, "geweigerd"),
    STOPPED(EntryType.WITHDRAWN, "tegengehouden"),
    EXPIRED(EntryType.EXPIRED, "verlopen"),
    DISCARDED(EntryType.DISCARDED, "vervallen");

    private final EntryType type;
    private final String dutch;

    Ending(EntryType type, String dutch) {
        this.type = type;
        this.dutch = dutch;
    }

    EntryType type() {
        return type;
    }

    String dutch() {
        return dutch;
    }
}
