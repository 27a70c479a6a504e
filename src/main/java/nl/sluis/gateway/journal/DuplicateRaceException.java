package nl.sluis.gateway.journal;

import java.sql.SQLException;

/** Another node accepted one of these messages between two statements of ours; a second look finds it. */
final class DuplicateRaceException extends SQLException {
    private static final long serialVersionUID = 1L;

    DuplicateRaceException() {
        super("another node accepted a message of this batch at the same moment", "40001");
    }
}
