package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.sluis.gateway.audit.PublicKeys;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/sleutels}: what parties need to check what the gateway says. */
final class PublicKeysOfLogs implements ManagementCall {
    private final Supplier<PublicKeys> log;

    PublicKeysOfLogs(Supplier<PublicKeys> log) {
        this.log = log;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/sleutels";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var keys = log.get();
        var answer = JsonNodeFactory.instance.objectNode().put("receipts", keys.receiptKey());
        var logs = answer.putArray("logs");
        keys.logKeys().forEach(logs::add);
        return answer;
    }
}
