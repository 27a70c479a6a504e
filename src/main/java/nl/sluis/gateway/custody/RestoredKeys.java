package nl.sluis.gateway.custody;

import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.RestoredMark;

/** Says in the log that a keystore was put back from a backup, at the first start on it. */
final class RestoredKeys {
    private RestoredKeys() {}

    static RestoredKeys tell(RestoredMark mark, KeyEntries entries) {
        mark.when().ifPresent(when -> {
            var unused =
                    entries.record(EntryType.RECOVERY, Facts.of("kek.bcfks").put("restored", when.toString()));
            mark.clear();
        });
        return new RestoredKeys();
    }
}
