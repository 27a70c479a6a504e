package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * The last import of each party, whoever began it and whatever became of that session: it goes on, and every privacy officer of
 * the party sees how far it is. In memory; after a restart the same file is handed in again. Safe between threads.
 */
final class Imports {
    private final Map<Oin, Begun> last = new ConcurrentHashMap<>();
    private final Clock clock;

    Imports(Clock clock) {
        this.clock = clock;
    }

    /** @param who began it, by the name that the log knows */
    record Begun(String who, Instant when, LongWork work) {
        /** Its name in an address. */
        String id() {
            return Long.toString(when.toEpochMilli());
        }

        boolean isRunning() {
            return work.state() instanceof LongWork.State.Running;
        }
    }

    Optional<Begun> of(Oin party) {
        return Optional.ofNullable(last.get(party));
    }

    /** Whether it began: a party has one import at a time, or two of one person could overtake each other. */
    boolean begin(Oin party, Person officer, Function<Progress, JsonNode> work) {
        var mine = new Begun[1];
        last.compute(party, (oin, running) -> {
            if (running != null && running.isRunning()) {
                return running;
            }
            mine[0] = new Begun(officer.key(), clock.instant(), LongWork.start(work));
            return mine[0];
        });
        return mine[0] != null;
    }
}
