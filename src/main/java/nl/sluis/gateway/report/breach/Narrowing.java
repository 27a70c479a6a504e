package nl.sluis.gateway.report.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.SeenEntry;

/** Which messages are meant, where not all of them leaked. */
record Narrowing(Optional<Party> receiver, Optional<RuleId> rule) {
    boolean covers(SeenEntry entry) {
        return receiver.map(party -> party.oin().equals(entry.leaf().to())).orElse(true)
                && rule.map(id -> id.equals(entry.leaf().rule())).orElse(true);
    }

    List<String> words() {
        var words = new ArrayList<String>();
        receiver.ifPresent(party -> words.add("alleen aan " + party.name()));
        rule.ifPresent(id -> words.add("alleen volgens regel " + id));
        return words;
    }
}
