package nl.sluis.gateway.policy.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.policy.Circumstances;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.Question;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.policy.Space;

/** Asks two matrices every question there is and keeps where they answer differently. */
final class FlipSearch {
    private final DecisionPoint before;
    private final DecisionPoint after;
    private final List<Flow> flows;
    private final List<Circumstances> circumstances;
    private final Set<Flow> ruled;

    private FlipSearch(DecisionPoint before, DecisionPoint after, Space space, Set<Flow> ruled) {
        this.before = before;
        this.after = after;
        this.flows = space.flows().toList();
        this.circumstances = space.circumstances();
        this.ruled = ruled;
    }

    static FlipSearch between(Matrix before, Matrix after) {
        var ruled = Stream.of(before, after)
                .flatMap(matrix -> matrix.rules().stream())
                .map(Rule::flow)
                .collect(Collectors.toUnmodifiableSet());
        return new FlipSearch(before.deciding(), after.deciding(), spaceOf(before, after), ruled);
    }

    /** Everything that one of the two could be asked. */
    private static Space spaceOf(Matrix before, Matrix after) {
        var purposes = new TreeMap<>(before.compiled().purposes());
        purposes.putAll(after.compiled().purposes());
        var rules = Stream.of(before, after)
                .flatMap(matrix -> matrix.rules().stream())
                .toList();
        var types = Stream.of(before, after)
                .flatMap(matrix -> matrix.types().stream())
                .map(MessageDefinition::type)
                .distinct()
                .toList();
        return new Space(new CompiledMatrix("", rules, List.of(), purposes), types);
    }

    /** How many questions are asked, each at every answer of the register. */
    long size() {
        return (long) flows.size() * circumstances.size() * ConsentState.values().length;
    }

    List<Flip> find() {
        var all = everything();
        var flips = new ArrayList<Flip>();
        flows.forEach(flow -> of(flow).forEach((nowPermitted, found) ->
                flips.add(new Flip(flow, nowPermitted, found.tuples, found.only(all)))));
        return List.copyOf(flips);
    }

    private Map<Boolean, Found> of(Flow flow) {
        var found = new TreeMap<Boolean, Found>();
        // where neither has a rule nothing looks at circumstances: one question is all of them
        var asked = ruled.contains(flow) ? circumstances : circumstances.subList(0, 1);
        for (var at : asked) {
            var question = new Question(flow, at);
            var old = before.decide(question);
            var young = after.decide(question);
            if (old instanceof Decision.Refuse && young instanceof Decision.Refuse) {
                continue; // no answer of the register makes a permit of a refusal
            }
            for (var state : ConsentState.values()) {
                var was = permits(old.given(state));
                var is = permits(young.given(state));
                if (was != is) {
                    found.computeIfAbsent(is, direction -> new Found()).add(at, state);
                }
            }
        }
        return found;
    }

    private Found everything() {
        var all = new Found();
        for (var at : circumstances) {
            for (var state : ConsentState.values()) {
                all.add(at, state);
            }
        }
        return all;
    }

    private static boolean permits(Decision decision) {
        return switch (decision) {
            case Decision.Permit ignored -> true;
            case Decision.Refuse ignored -> false;
        };
    }

    /** What is looked at, as people call it. */
    private enum Aspect {
        REGISTER("register"),
        AGE("leeftijd"),
        REGION("regio"),
        PARTIES("partijen in de regio"),
        SCHEME("regeling"),
        PART("deel van het stopbericht");

        private final String dutch;

        Aspect(String dutch) {
            this.dutch = dutch;
        }
    }

    /** The words at which something was found, per aspect. */
    private static final class Found {
        private final Map<Aspect, TreeSet<String>> words = new EnumMap<>(Aspect.class);
        private long tuples;

        void add(Circumstances at, ConsentState state) {
            tuples++;
            add(Aspect.REGISTER, StateWords.of(state));
            add(Aspect.AGE, age(at.age()));
            add(Aspect.REGION, at.region().value());
            add(Aspect.PARTIES, at.parties().code());
            add(Aspect.SCHEME, at.scheme().code());
            add(Aspect.PART, at.part().code());
        }

        private void add(Aspect aspect, String word) {
            words.computeIfAbsent(aspect, ignored -> new TreeSet<>()).add(word);
        }

        Map<String, List<String>> only(Found all) {
            var narrowed = new TreeMap<String, List<String>>();
            words.forEach((aspect, found) -> {
                if (!found.equals(all.words.get(aspect))) {
                    narrowed.put(aspect.dutch, List.copyOf(found));
                }
            });
            return narrowed;
        }

        private static String age(Optional<AgeGroup> age) {
            return age.map(AgeGroup::code).orElse("onbekend");
        }
    }
}
