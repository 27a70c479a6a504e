package nl.sluis.gateway.report.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.SeenEntry;

/** Which messages are meant, where not all of them leaked. */
record Narrowing(Optional<Oin> receiver, Optional<RuleId> rule) {
    boolean covers(SeenEntry entry) {
        return receiver.map(oin -> oin.equals(entry.leaf().to())).orElse(true)
                && rule.map(id -> id.equals(entry.leaf().rule())).orElse(true);
    }

    List<String> words() {
        var words = new ArrayList<String>();
        receiver.ifPresent(oin -> words.add("alleen aan ontvanger " + oin));
        rule.ifPresent(id -> words.add("alleen volgens regel " + id));
        return words;
    }
}
