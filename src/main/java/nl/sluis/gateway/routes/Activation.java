package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.SetOutdatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * The way for a new set to come into force: compiled aside, rehearsed, recorded in the log, and only then swapped in, in one
 * step. One at a time: whoever changes what is in force holds its monitor. Whatever goes wrong before the swap leaves the set that was in force in force.
 */
final class Activation implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);
    private static final String OTHER_SET =
            "the folders or the set in force are others than was signed for: ask for a new request and sign that";
    private final SetSource source;
    private final ActiveSets log;
    private final SetInForce inForce;
    private final Clock clock;
    private final boolean production;

    /** @param production where nothing becomes active that was not rehearsed */
    Activation(SetSource source, ActiveSets log, SetInForce inForce, Clock clock, boolean production) {
        this.source = source;
        this.log = log;
        this.inForce = inForce;
        this.clock = clock;
        this.production = production;
    }

    /**
     * The set of the start, before the edge opens and before anything is delivered.
     *
     * @throws SetOutdatedException when newer rules were active here, or an operator took this set back
     * @throws RouteShapeException when production would start with what does not pass its rehearsal
     */
    @Override
    public void afterSingletonsInstantiated() {
        var set = source.folders();
        try {
            startable(set);
            source.keep(set);
            sayWhenOther(set);
            log.start(set.facts().identity());
        } catch (RuntimeException refused) {
            set.close();
            throw refused;
        }
        inForce.put(set);
        var own = set.facts().identity().setVersion();
        source.keepOnly(
                Set.of(own, log.before().filter(before -> !before.equals(own)).orElse("")));
    }

    private void sayWhenOther(WorkingSet set) {
        var own = set.facts().identity().setVersion();
        log.active()
                .map(ActiveSets.Active::setVersion)
                .filter(active -> !active.equals(own))
                .ifPresent(active -> LOG.warn(
                        "the folders hold set {} and set {} was active here: it starts with what the folders hold",
                        own,
                        active));
    }

    private void startable(WorkingSet set) {
        var routes = set.facts().routes();
        var problems = SetPlan.problems(rehearse(set), routes.unrehearsed());
        if (production && !problems.isEmpty()) {
            throw new RouteShapeException(problems);
        }
        problems.forEach(problem -> LOG.warn("only development starts with this: {}", problem));
    }

    /** @param by the key of the person, for the log */
    Activated activate(String by, boolean dryRun) {
        synchronized (inForce) {
            return activateAlone(new Order(by, dryRun, Optional.empty()));
        }
    }

    /** Only what was signed: one set after one other. The entry holds the request and its signature, which was checked before. */
    Activated activate(String by, ActivationRequest request, byte[] signature) {
        synchronized (inForce) {
            return activateAlone(new Order(by, false, Optional.of(new Signed(request, signature))));
        }
    }

    private record Signed(ActivationRequest request, byte[] signature) {
        ObjectNode json() {
            return request.json().put("signature", Base64.getEncoder().encodeToString(signature));
        }
    }

    private record Order(String by, boolean dryRun, Optional<Signed> signed) {
        boolean isFor(SetPlan plan) {
            return signed.map(Signed::request)
                    .map(request -> request.isFor(plan))
                    .orElse(true);
        }
    }

    private Activated activateAlone(Order order) {
        WorkingSet next;
        try {
            next = source.folders();
        } catch (RuntimeException refused) {
            return refuse(SetProblems.of(refused), Optional.empty(), order);
        }
        var taken = false;
        try {
            var activated = activate(next, order);
            taken = activated instanceof Activated.InForce;
            return activated;
        } finally {
            if (!taken) {
                next.close();
            }
        }
    }

    private Activated activate(WorkingSet next, Order order) {
        var plan = SetPlan.of(inForce.now().facts(), next.facts(), rehearse(next));
        var problems = plan.problems(production);
        if (!order.isFor(plan)) {
            return refuse(List.of(OTHER_SET), Optional.of(plan), order);
        }
        if (!problems.isEmpty()) {
            return refuse(problems, Optional.of(plan), order);
        }
        return order.dryRun() || plan.changesNothing() ? new Activated.Could(plan) : swap(next, plan, order);
    }

    private Activated swap(WorkingSet next, SetPlan plan, Order order) {
        try {
            source.keep(next);
            var entry = log.activate(
                    plan.to(), order.by(), order.signed().map(Signed::json).orElse(null));
            inForce.put(next);
            source.keepOnly(Set.of(plan.from().setVersion(), plan.to().setVersion()));
            return new Activated.InForce(plan, entry);
        } catch (SetOutdatedException | RouteShapeException refused) {
            return refuse(List.of(String.valueOf(refused.getMessage())), Optional.of(plan), order);
        }
    }

    private List<Rehearsed> rehearse(WorkingSet set) {
        return new Rehearsal(set, clock).of(set.facts().routes().rehearsals());
    }

    private Activated refuse(List<String> reasons, Optional<SetPlan> plan, Order order) {
        var version = plan.map(one -> one.to().setVersion()).orElse(null);
        return new Activated.Refused(
                reasons,
                plan,
                order.dryRun()
                        ? Optional.empty()
                        : Optional.of(log.refuse(SetProblems.recorded(reasons), version, order.by())));
    }
}
