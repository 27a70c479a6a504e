package nl.sluis.gateway.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.LegalBasisMatrix;

/** Every rule of a matrix attacked with every rule to another receiver, over one population. */
final class Campaign {
    private static final long SEED = 20261127;

    private final Population population;
    private final List<View> views;
    private final List<Client> clients = new ArrayList<>();
    private final Map<View, Holding> holdings = new LinkedHashMap<>();
    private final Map<View, Holding> envelopes = new LinkedHashMap<>();

    /** @param passed told now and then how many people were looked at */
    Campaign(Path config, long persons, int expectedClients, LongConsumer passed) {
        var chance = new Chance(SEED);
        var geography = new Geography(chance);
        population = new Population(chance, geography, persons, expectedClients);
        var catalogue = Catalogue.load(config.resolve("messages"));
        var tables = new Tables(geography);
        views = LegalBasisMatrix.forDevelopment(config.resolve("policy"), catalogue).compiled().rules().stream()
                .map(rule -> new View(catalogue.find(rule.flow().type()).orElseThrow(), rule, tables))
                .filter(View::isAboutSomebody)
                .toList();
        everybody(passed, person -> {
            if (person.client()) {
                clients.add(new Client(person, chance));
            }
        });
        views.forEach(view -> {
            holdings.put(view, Holding.of(clients, view::of));
            envelopes.put(view, Holding.of(clients, view::envelope));
        });
    }

    int clients() {
        return clients.size();
    }

    long persons() {
        return population.size();
    }

    List<View> views() {
        return views;
    }

    /** How many people share what each rule tells of a person outside the trajectory. */
    Map<View, Sizes> kMaps(LongConsumer passed) {
        var bySignature = new HashMap<String, KMap>();
        var mapOf = new LinkedHashMap<View, KMap>();
        holdings.forEach((view, holding) -> {
            var map = new KMap(holding);
            mapOf.put(view, bySignature.computeIfAbsent(map.signature(), unseen -> map));
        });
        Collection<KMap> maps = bySignature.values();
        everybody(passed, person -> maps.forEach(map -> map.count(person)));
        var sizes = new LinkedHashMap<View, Sizes>();
        mapOf.forEach((view, map) -> sizes.put(view, map.sizes()));
        return sizes;
    }

    /** How many clients share everything that a rule tells. */
    Sizes amongClients(View view) {
        var holding = holdings.get(view);
        var sets = new HashMap<List<Long>, Long>();
        for (var client = 0; client < holding.clients(); client++) {
            sets.merge(holding.key(holding.facts(), client), 1L, Long::sum);
        }
        return Sizes.of(IntStream.range(0, holding.clients())
                .mapToLong(client -> sets.get(holding.key(holding.facts(), client)))
                .toArray());
    }

    /** A rule, one to another receiver, and what came of it. */
    record Pair(View one, View other, Attack.Outcome envelope, Attack.Outcome all) {}

    /**
     * Of each rule the rule for another type of message to another receiver with which it links best; those that have a BSN
     * need no attack. The same message to two receivers is another matter: {@link #sameMessage}.
     */
    List<Pair> worst() {
        return views.stream()
                .filter(view -> !view.hasBsn())
                .flatMap(this::worstFor)
                .toList();
    }

    private Stream<Pair> worstFor(View one) {
        return views.stream()
                .filter(other -> areApart(one, other) && !other.type().equals(one.type()))
                .max(Comparator.comparingDouble(
                        other -> attack(holdings, one, other).success()))
                .map(other -> new Pair(one, other, attack(envelopes, one, other), attack(holdings, one, other)))
                .stream();
    }

    private static Attack.Outcome attack(Map<View, Holding> with, View one, View other) {
        return Attack.of(with.get(one), with.get(other));
    }

    /** How often the same message about somebody is recognised when it went to two receivers: the least of all pairs. */
    double sameMessage() {
        return views.stream()
                .flatMap(one -> views.stream()
                        .filter(other -> areApart(one, other)
                                && other.type().equals(one.type())
                                && !one.hasBsn()
                                && !other.hasBsn())
                        .map(other -> attack(holdings, one, other).success()))
                .min(Double::compare)
                .orElse(0.0);
    }

    /** Two receivers; a provider in its two roles is one. */
    private static boolean areApart(View one, View other) {
        return !house(one.receiver()).equals(house(other.receiver()));
    }

    private static String house(Role role) {
        return role.code().startsWith("ggz") ? "ggz" : role.code();
    }

    /**
     * Two receivers with all that any rule gives them.
     *
     * @param byBsn whether a law gives each of them the number itself under some rule, so that they need nothing else
     */
    record Union(String one, String other, boolean byBsn, Attack.Outcome envelope, Attack.Outcome all) {}

    List<Union> unions() {
        var byReceiver = views.stream().collect(Collectors.groupingBy(view -> house(view.receiver())));
        var names = byReceiver.keySet().stream().sorted().toList();
        var unions = new ArrayList<Union>();
        for (var i = 0; i < names.size(); i++) {
            for (var j = i + 1; j < names.size(); j++) {
                var one = byReceiver.get(names.get(i));
                var other = byReceiver.get(names.get(j));
                unions.add(new Union(
                        names.get(i),
                        names.get(j),
                        one.stream().anyMatch(View::hasBsn) && other.stream().anyMatch(View::hasBsn),
                        Attack.of(joined(envelopes, one), joined(envelopes, other)),
                        Attack.of(joined(holdings, one), joined(holdings, other))));
            }
        }
        return unions;
    }

    private static Holding joined(Map<View, Holding> of, List<View> views) {
        return Holding.joined(views.stream().map(of::get).toList());
    }

    private void everybody(LongConsumer passed, java.util.function.Consumer<Population.Person> visitor) {
        for (var id = 0L; id < population.size(); id++) {
            visitor.accept(population.at(id));
            if ((id + 1) % 1_000_000 == 0) {
                passed.accept(id + 1);
            }
        }
    }
}
