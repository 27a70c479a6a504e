package nl.sluis.gateway.report.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Sight;

/** {@code GET /beheer/inhoud?entry=…}: the body of an entry of the asker's own party, to be checked; asking is an entry too. */
final class BodyCall implements ManagementCall {
    private final GivenBodies bodies;
    private final Looks looks;

    BodyCall(GivenBodies bodies, Looks looks) {
        this.bodies = bodies;
        this.looks = looks;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/inhoud";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var sight = new Sight.OfParty(asked.party());
        var entry = asked.parameter("entry")
                .map(BodyCall::entry)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("an entry is named by its id"));
        var what = JsonNodeFactory.instance.objectNode().put("what", "the body of an entry");
        what.putObject("query").put("entry", entry.toString());
        var unused = looks.record(asked.person(), Optional.empty(), what);
        return bodies.of(sight, entry)
                .map(body -> JsonNodeFactory.instance
                        .objectNode()
                        .put("body", body.text())
                        .put("clear", body.inClear()))
                .orElseThrow(() -> QuestionRefusedException.notFound(
                        "your party has no such entry, or its body was shredded or is past its retention"));
    }

    private static EntryId entry(String text) {
        try {
            return new EntryId(UUID.fromString(text));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("an entry is named by its id");
        }
    }
}
