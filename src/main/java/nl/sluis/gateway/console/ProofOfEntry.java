package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/bewijs?entry=…}: the proof of an entry of the asker's own party; asking is an entry too. */
final class ProofOfEntry implements ManagementCall {
    private final Publication logs;

    ProofOfEntry(Publication logs) {
        this.logs = logs;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/bewijs";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var entry = asked.parameter("entry")
                .map(ProofOfEntry::entry)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("an entry is named by its id"));
        var proof = logs.proof(asked.person().key(), asked.party(), entry)
                .orElseThrow(() -> QuestionRefusedException.notFound(
                        "your party has no such entry, or no checkpoint covers it yet (a second)"));
        return JsonNodeFactory.instance.objectNode().put("proof", proof);
    }

    private static EntryId entry(String text) {
        try {
            return new EntryId(UUID.fromString(text));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("an entry is named by its id");
        }
    }
}
