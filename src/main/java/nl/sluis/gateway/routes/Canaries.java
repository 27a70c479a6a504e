package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the canaries of the set in force: the rehearsal messages that say {@code kanarie: true}. They come in by the door
 * that a party's message comes in by, and nothing on their way asks whether they are canaries; what leaves and what is
 * recorded says so.
 */
final class Canaries {
    /** So that one that nobody fetches, or that is parked, does not stand before the next for long. */
    static final Duration WAIT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Canaries.class);
    private final SetInForce inForce;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final CanaryMetrics metrics;

    Canaries(SetInForce inForce, Supplier<UUID> ids, Clock clock, CanaryMetrics metrics) {
        this.inForce = inForce;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** One that was accepted. @param name the route that it takes */
    record Sent(String name, Oin sender, EntryId id) {}

    /** Sends each once. @param underway hears of each that was accepted */
    void send(Consumer<Sent> underway) {
        try (var use = inForce.open()) {
            for (var file : use.set().facts().routes().rehearsals()) {
                if (file.canary()) {
                    send(use.set(), file, underway);
                }
            }
        }
    }

    /** How many flows in force no canary looks at. */
    long routesWithout() {
        return inForce.current()
                .map(set -> set.facts().routes().withoutCanary())
                .orElse(0L);
    }

    private void send(WorkingSet set, RehearsalFile file, Consumer<Sent> underway) {
        var name = set.facts().routes().routeOf(file).orElse(file.name());
        metrics.know(name);
        var sender = set.facts().parties().all().stream()
                .filter(party -> party.key().equals(file.from()))
                .findFirst();
        if (sender.isEmpty()) {
            metrics.failed(name, "afzender-onbekend");
            return;
        }
        if (answer(set, file, sender.get()) instanceof Answer.Accepted(var id, var ignored)) {
            underway.accept(new Sent(name, sender.get().oin(), id));
        } else {
            LOG.warn("canary {} was not accepted", name);
            metrics.failed(name, "niet-aangenomen");
        }
    }

    private Answer answer(WorkingSet set, RehearsalFile file, Party sender) {
        var event = file.event().deepCopy();
        event.put("id", ids.get().toString());
        event.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return set.ways().edition().canary(sender, event);
    }
}
