package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.bulk.FileRefusedException;
import nl.sluis.gateway.bulk.HeldImport;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Why;

/**
 * {@code POST /beheer/toestemmingen/invoer} with {@code {"name": "x.csv", "file": "<base64>", "why": "…"}}: a privacy officer has
 * the consents of a file recorded for its party. Who did it, why and how many lines is an entry before the first line is handed
 * in; each line is then recorded, or refused, as one of the party's own system. The file is never written down.
 */
final class ImportCall implements ManagementCall {
    private static final int MOST_BYTES = 12 << 20;
    private static final Set<String> MEMBERS = Set.of("name", "file", "why");
    private final SetInForce inForce;
    private final Looks looks;
    private final Clock clock;

    ImportCall(SetInForce inForce, Looks looks, Clock clock) {
        this.inForce = inForce;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/toestemmingen/invoer";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public JsonNode answer(Asked asked) {
        asked.body().fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood("an import has a name, a file and why, and nothing else");
            }
        });
        var holder = asked.party();
        var why = OfficersDesk.why(asked);
        try {
            var file = HeldImport.of(asked.body().path("name").asText(), content(asked));
            record(asked, why, file.lines());
            var door = new RegisterDoor(inForce, holder, clock);
            return told(file.run(door, done -> asked.progress().at("import", done, file.lines())));
        } catch (FileRefusedException refused) {
            return outcome("refused").put("code", refused.fault().name());
        }
    }

    private void record(Asked asked, Why why, long lines) {
        var look = JsonNodeFactory.instance
                .objectNode()
                .put("what", "consents.import")
                .put("why", why.text())
                .put("lines", lines);
        var unused = looks.record(asked.person(), Optional.empty(), look);
    }

    private static byte[] content(Asked asked) {
        try {
            var content = asked.body().path("file").binaryValue();
            if (content != null) {
                return content;
            }
        } catch (IOException notBase64) {
            // told below
        }
        throw QuestionRefusedException.notUnderstood("file: the bytes of the file, in base64");
    }

    private static ObjectNode told(HeldImport.Told told) {
        var answer = told.stopped()
                .map(fault -> outcome(told.done() == 0 ? "refused" : "stopped").put("code", fault.name()))
                .orElseGet(() -> outcome("done"));
        answer.put("lines", told.lines())
                .put("done", told.done())
                .put("accepted", told.accepted())
                .put("rejected", told.rejected());
        var report = answer.putArray("report");
        told.report().forEach(line -> report.addObject()
                .put("line", line.number())
                .put("field", line.why().field())
                .put("code", line.why().code())
                .put("explanation", line.why().explanation()));
        return answer;
    }

    private static ObjectNode outcome(String code) {
        return JsonNodeFactory.instance.objectNode().put("outcome", code);
    }
}
