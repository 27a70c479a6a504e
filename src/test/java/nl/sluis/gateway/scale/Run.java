package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import nl.sluis.gateway.scale.Figures.Role;

/** One plan under one load for some time. The same seed gives the same answer. */
final class Run {
    private static final long SECOND = 1_000_000;
    private final Agenda agenda = new Agenda();
    private final Ledger ledger = new Ledger();
    private final Figures figures;
    private final Figures.Plan plan;
    private final Grain grain;
    private final Country country;
    private final Random random;
    private final List<Installation> installations = new ArrayList<>();
    private final Map<Integer, BackOffice> offices = new HashMap<>();
    private final List<Topic> topics = new ArrayList<>();
    private final Processors brokers;
    private final Ability ability;
    private BackOffice.Away outage = BackOffice.Away.NEVER;

    /** Whether receivers take what the figures say, or all at once. */
    enum Ability {
        AS_FIGURED,
        BOUNDLESS
    }

    Run(Figures figures, Figures.Plan plan, Country country, Grain grain, Ability ability, long seed) {
        this.figures = figures;
        this.plan = plan;
        this.country = country;
        this.grain = grain;
        this.ability = ability;
        this.random = new Random(seed);
        this.brokers =
                new Processors(agenda, grain.slots(figures.receivers().topic().atOnce()));
        for (var i = 0; i < plan.installations(); i++) {
            installations.add(new Installation(agenda, figures, plan, grain, ledger, new Random(seed + i + 1)));
        }
    }

    Run withUwvAway(BackOffice.Away away) {
        outage = away;
        return this;
    }

    /**
     * Sends at this rate (real messages a second, by the time) and samples.
     *
     * @param every microseconds
     */
    Ledger go(ToDoubleFunction<Long> rate, long until, long every, LongConsumer progress) {
        arrive(rate, until);
        for (var at = every; at <= until; at += every) {
            agenda.runUntil(at);
            installations.forEach(Installation::sweep);
            ledger.sample(at, topics.stream().mapToLong(Topic::waiting).sum());
            progress.accept(at);
        }
        return ledger;
    }

    private void arrive(ToDoubleFunction<Long> rate, long until) {
        var perSecond = rate.applyAsDouble(agenda.now()) / grain.size();
        var next = perSecond <= 0 ? Double.MAX_VALUE : -Math.log(1 - random.nextDouble()) / perSecond * SECOND;
        if (next > 60 * SECOND) { // it may have changed by then; an arrival that is not due in a minute is drawn anew
            agenda.after(60 * SECOND, () -> arrive(rate, until));
        } else if (agenda.now() + next < until) {
            agenda.after(Math.round(next), () -> {
                send();
                arrive(rate, until);
            });
        }
    }

    private void send() {
        var message = country.message(agenda.now(), random);
        installations.get(message.region % installations.size()).accept(message, this::destination);
    }

    private Destination destination(Message message) {
        var office = offices.computeIfAbsent(message.receiver, number -> office(message.to));
        if (!plan.topics() || message.to != Role.uwv) {
            return office;
        }
        var takes = figures.receivers().topic();
        var topic = new Topic(
                agenda,
                brokers,
                grain.micros(1000 * takes.takes(), takes.atOnce()),
                office,
                grain.slots(figures.receivers().uwv().atOnce()));
        topics.add(topic);
        return topic;
    }

    private BackOffice office(Role role) {
        var takes = takes(role);
        var slots = ability == Ability.BOUNDLESS ? Integer.MAX_VALUE : grain.slots(takes.atOnce());
        var micros = ability == Ability.BOUNDLESS
                ? 1000 * takes.takes()
                : grain.micros(1000 * takes.takes(), takes.atOnce());
        return new BackOffice(
                agenda,
                new Processors(agenda, slots),
                micros,
                1000 * figures.receivers().failsAfter(),
                role == Role.uwv ? outage : BackOffice.Away.NEVER);
    }

    private Figures.Takes takes(Role role) {
        return switch (role) {
            case uwv -> figures.receivers().uwv();
            case gemeente -> figures.receivers().gemeente();
            case ggz -> figures.receivers().ggz();
        };
    }

    /** Lets what is on its way end, without anything new. */
    void settle(long micros) {
        agenda.runUntil(agenda.now() + micros);
        installations.forEach(Installation::sweep);
    }

    /** The busiest installation's parts, by the share of time that they worked. */
    Map<String, Double> loads() {
        var loads = new HashMap<String, Double>();
        installations.forEach(one -> one.loads().forEach((part, load) -> loads.merge(part, load, Math::max)));
        return loads;
    }
}
