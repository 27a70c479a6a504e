package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.management.Progress;

/** That a copy of the keystores is about to be made, by the command line on this machine; the bytes do not pass here. */
final class RecordBackup implements Ceremony {
    @Override
    public String verb() {
        return "backup";
    }

    @Override
    public Plan plan(String object) {
        Facts.nothing(object);
        return new Plan(
                "backup",
                List.of(
                        "copies kek.bcfks as it is, closed by its passphrase",
                        "splits the passphrase into three shares, of which two open it; keep them with three persons"),
                Optional.empty(),
                EntryType.EXPORTED,
                Facts.of("kek.bcfks").put("shares", 3).put("threshold", 2));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        return Facts.none();
    }
}
