package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.message.Reason;

/**
 * The journal, with a count of what became of messages. Labels are closed codes; no party, no type and no region stands in
 * one, since a count of one in a small region tells of one person.
 */
final class CountedJournal implements Journal {
    private final Journal journal;
    private final Counter accepted;
    private final Counter repeated;
    private final Counter contradicted;
    private final Counter unavailable;
    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);

    CountedJournal(Journal journal, MeterRegistry metrics) {
        this.journal = journal;
        accepted = counter(metrics, "sluis.messages.accepted", "Messages that were recorded as accepted, each once");
        repeated = counter(metrics, "sluis.messages.repeated", "Messages that came again and got their first answer");
        contradicted = counter(metrics, "sluis.messages.contradicted", "Messages under a known id with other content");
        unavailable =
                counter(metrics, "sluis.journal.unavailable", "Items that could not be written; a sender hears 503");
        for (var reason : Reason.values()) {
            refused.put(
                    reason,
                    Counter.builder("sluis.messages.refused")
                            .description("Refusals by reason; a message with two reasons counts under both")
                            .tag("reden", reason.name())
                            .register(metrics));
        }
    }

    @Override
    public Outcome append(Item item) {
        return begin(item).get();
    }

    @Override
    public Underway<Outcome> begin(Item item) {
        return new Counted(item, journal.begin(item));
    }

    /** Counted when it is known what became of it. */
    private final class Counted implements Underway<Outcome> {
        private final Item item;
        private final Underway<Outcome> begun;

        Counted(Item item, Underway<Outcome> begun) {
            this.item = item;
            this.begun = begun;
        }

        @Override
        public Outcome get() {
            try {
                var outcome = begun.get();
                if (!(item instanceof Item.Trial)) {
                    count(item, outcome);
                }
                return outcome;
            } catch (JournalUnavailableException e) {
                unavailable.increment();
                throw e;
            }
        }

        @Override
        public boolean isSettled() {
            return begun.isSettled();
        }

        @Override
        public void whenHeard(Runnable then) {
            begun.whenHeard(then);
        }
    }

    private void count(Item item, Outcome outcome) {
        switch (outcome) {
            case Outcome.Recorded ignored -> {
                if (item instanceof Item.Acceptance) {
                    accepted.increment();
                }
            }
            case Outcome.Refused(var ignored, var reasons, var unused) ->
                reasons.forEach(
                        reason -> Objects.requireNonNull(refused.get(reason)).increment());
            case Outcome.Duplicate ignored -> repeated.increment();
            case Outcome.Conflict() -> contradicted.increment();
        }
    }

    private static Counter counter(MeterRegistry metrics, String name, String what) {
        return Counter.builder(name).description(what).register(metrics);
    }
}
