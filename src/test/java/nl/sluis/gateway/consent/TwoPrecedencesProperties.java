package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.BOTH;
import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.NOON;
import static nl.sluis.gateway.consent.Samples.OTHER;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.ConsentTerms;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

/** The register judges as a second, naive reading of the same rules does, whatever it holds and is asked. */
class TwoPrecedencesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<ConsentState, Integer> SEEN = new EnumMap<>(ConsentState.class);

    @Property(tries = 20_000)
    void bothJudgeAlike(@ForAll("registers") List<ConsentVersion> register, @ForAll("demands") ConsentDemand demand) {
        var judged = Precedence.judge(register, demand, NOON);
        assertThat(judged).isEqualTo(NaivePrecedence.judge(register, demand, TODAY));
        SEEN.merge(judged, 1, Integer::sum);
    }

    /** A law that was never tried in one of its cases says nothing about it. */
    @AfterContainer
    static void everyStateWasMet() {
        assertThat(SEEN).containsOnlyKeys(ConsentState.values());
    }

    @Provide
    Arbitrary<List<ConsentVersion>> registers() {
        return Combinators.combine(
                        Arbitraries.of(ConsentDecision.class),
                        Arbitraries.of(DecidedBy.class),
                        Arbitraries.of(AgeGroup.class).injectNull(0.3),
                        targets(),
                        periods())
                .as((decision, decidedBy, age, target, period) ->
                        new ConsentVersion(0, decision, decidedBy, age, target, period))
                .list()
                .ofMaxSize(8)
                .map(TwoPrecedencesProperties::numbered);
    }

    private static List<ConsentVersion> numbered(List<ConsentVersion> versions) {
        var numbered = new ArrayList<ConsentVersion>();
        for (var version : versions) {
            numbered.add(new ConsentVersion(
                    numbered.size() + 1,
                    version.decision(),
                    version.decidedBy(),
                    version.age(),
                    version.target(),
                    version.period()));
        }
        return numbered;
    }

    /** Few different ones, so that decisions meet. */
    private static Arbitrary<ConsentTarget> targets() {
        return Combinators.combine(
                        Arbitraries.of(UWV.oin(), UWV.oin(), OTHER).injectNull(0.6),
                        Arbitraries.of(Role.UWV, Role.UWV, Role.GEMEENTE).injectNull(0.4),
                        Arbitraries.of(WORK, WORK, new Purpose("onderzoek")).injectNull(0.3),
                        Arbitraries.of("traject", "traject", "verwijzing").injectNull(0.3),
                        Arbitraries.of(Set.<String>of(), Set.of("traject"), BOTH, Set.of("uitkomst")))
                .as(ConsentTarget::new);
    }

    private static Arbitrary<Period> periods() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Period.OPEN)),
                Tuple.of(1, Arbitraries.just(new Period(null, TODAY.minusDays(1)))),
                Tuple.of(1, Arbitraries.just(new Period(TODAY.plusDays(1), null))),
                Tuple.of(1, Arbitraries.just(new Period(TODAY, TODAY))));
    }

    @Provide
    Arbitrary<ConsentDemand> demands() {
        return Combinators.combine(
                        Arbitraries.of(Set.of("traject"), BOTH, Set.<String>of()),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(OnObjection.class),
                        Arbitraries.of(AgeGroup.class).injectNull(0.5),
                        Arbitraries.integers().between(0, 8))
                .as((categories, required, objection, age, weighed) -> new ConsentDemand(
                        HOLDER,
                        UWV,
                        WORK,
                        "traject",
                        categories,
                        new ConsentTerms(required, objection, true),
                        age,
                        weighed));
    }
}
