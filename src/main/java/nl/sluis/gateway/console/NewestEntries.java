package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/log?aantal=20&voor=…}: the newest entries; whoever reads them stands in the log before they are given. */
final class NewestEntries implements ManagementCall {
    private static final int MOST_ENTRIES = 1_000;
    private final LogReading log;

    NewestEntries(LogReading log) {
        this.log = log;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/log";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var limit = limit(asked.parameter("aantal").orElse("20"));
        var before = asked.parameter("voor").map(NewestEntries::entry);
        var answer = JsonNodeFactory.instance.objectNode();
        var entries = answer.putArray("entries");
        log.newest(asked.person().key(), limit, before).forEach(line -> entries.add(line.asJson()));
        return answer;
    }

    private static UUID entry(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("an entry is named by its id");
        }
    }

    private static int limit(String text) {
        var number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_ENTRIES) {
            throw QuestionRefusedException.notUnderstood("between 1 and 1,000 entries are read at a time");
        }
        return number;
    }
}
