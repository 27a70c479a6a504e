package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/set/nakijken} with {@code {}}: {@code ./sluis check} on the folders of this gateway, as they are now. It reads
 * files and, where certificates name them, revocation lists; it changes nothing.
 *
 * @param start as the next start of this gateway would be
 */
record CheckCall(Supplier<CheckedStart> start, Clock clock) implements ManagementCall {
    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/set/nakijken";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        if (!asked.body().isEmpty()) {
            throw QuestionRefusedException.notUnderstood("an order to check has no words of its own");
        }
        return CheckJson.of(parts());
    }

    private List<CheckedPart> parts() {
        try {
            return new ConfigurationCheck(start.get(), clock).run(false);
        } catch (CommandFailedException unreadable) {
            return List.of(CheckedPart.of("settings", List.of(String.valueOf(unreadable.getMessage()))));
        }
    }
}
