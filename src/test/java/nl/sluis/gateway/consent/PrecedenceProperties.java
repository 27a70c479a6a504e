package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.*;
import static nl.sluis.gateway.consent.Samples.during;
import static nl.sluis.gateway.consent.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

class PrecedenceProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Property(tries = 3000)
    void aWithdrawalNeverOpensWhatWasClosed(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("targets") ConsentTarget target,
            @ForAll("demands") ConsentDemand demand) {
        var before = Precedence.judge(register, demand, NOON);
        var after = Precedence.judge(with(register, ConsentDecision.WITHDRAWAL, target), demand, NOON);
        if (before != ConsentState.GIVEN) {
            assertThat(after).isNotEqualTo(ConsentState.GIVEN);
        }
    }

    @Property(tries = 3000)
    void aWithdrawalOfWhatIsDemandedClosesIt(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("targets") ConsentTarget target,
            @ForAll("demands") ConsentDemand demand) {
        var after = Precedence.judge(with(register, ConsentDecision.WITHDRAWAL, target), demand, NOON);
        if (demand.required() && target.concerns(demand)) {
            assertThat(after).isNotEqualTo(ConsentState.GIVEN);
        }
    }

    @Property(tries = 3000)
    void givenRestsOnOneVersionThatCoversAll(
            @ForAll("registers") List<ConsentVersion> register, @ForAll("demands") ConsentDemand demand) {
        if (demand.required() && Precedence.judge(register, demand, NOON) == ConsentState.GIVEN) {
            assertThat(register)
                    .anyMatch(version -> version.decision() == ConsentDecision.CONSENT
                            && version.period().holdsOn(TODAY)
                            && covers(version.target(), demand)
                            && register.stream()
                                    .noneMatch(later -> later.version() > version.version()
                                            && later.decision() == ConsentDecision.WITHDRAWAL
                                            && later.target().concerns(demand)));
        }
    }

    @Property(tries = 3000)
    void aRestrictionAlwaysBlocks(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("targets") ConsentTarget target,
            @ForAll("demands") ConsentDemand demand) {
        var after = Precedence.judge(with(register, ConsentDecision.RESTRICTION, target), demand, NOON);
        if (target.concerns(demand)) {
            assertThat(after).isEqualTo(ConsentState.RESTRICTED);
        }
    }

    @Property(tries = 3000)
    void aRefusalInForceNeverOpensWhatWasClosed(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("targets") ConsentTarget target,
            @ForAll("demands") ConsentDemand demand) {
        if (demand.required() && Precedence.judge(register, demand, NOON) != ConsentState.GIVEN) {
            var after = Precedence.judge(with(register, ConsentDecision.REFUSAL, target), demand, NOON);
            assertThat(after).isNotEqualTo(ConsentState.GIVEN);
        }
    }

    @Property(tries = 1000)
    void theOrderInWhichVersionsAreReadDoesNotMatter(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("demands") ConsentDemand demand,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(register);
        Collections.shuffle(shuffled, random);
        assertThat(Precedence.judge(shuffled, demand, NOON)).isEqualTo(Precedence.judge(register, demand, NOON));
    }

    @Property(tries = 3000)
    void whatIsWrittenForOthersChangesNothing(
            @ForAll("registers") List<ConsentVersion> register,
            @ForAll("targets") ConsentTarget target,
            @ForAll ConsentDecision decision,
            @ForAll("demands") ConsentDemand demand) {
        if (!target.concerns(demand)) {
            assertThat(Precedence.judge(with(register, decision, target), demand, NOON))
                    .isEqualTo(Precedence.judge(register, demand, NOON));
        }
    }

    private static boolean covers(ConsentTarget target, ConsentDemand demand) {
        return (target.receiver() == null
                        || target.receiver().equals(demand.receiver().oin()))
                && (target.role() == null || target.role() == demand.receiver().role())
                && (target.purpose() == null || target.purpose().equals(demand.purpose()))
                && (target.scope() == null || target.scope().equals(demand.scope()))
                && (target.categories().isEmpty() || target.categories().containsAll(demand.categories()));
    }

    private static List<ConsentVersion> with(
            List<ConsentVersion> register, ConsentDecision decision, ConsentTarget target) {
        var longer = new ArrayList<>(register);
        longer.add(version(register.size() + 1, decision, target));
        return longer;
    }

    @Provide
    Arbitrary<List<ConsentVersion>> registers() {
        var version = Combinators.combine(Arbitraries.of(ConsentDecision.class), targets(), periods())
                .as((decision, target, period) -> during(version(0, decision, target), period));
        return version.list().ofMaxSize(7).map(PrecedenceProperties::numbered);
    }

    private static List<ConsentVersion> numbered(List<ConsentVersion> versions) {
        var numbered = new ArrayList<ConsentVersion>();
        for (var version : versions) {
            numbered.add(during(version(numbered.size() + 1, version.decision(), version.target()), version.period()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<ConsentTarget> targets() {
        return Combinators.combine(
                        Arbitraries.of(UWV.oin(), OTHER).injectNull(0.6),
                        Arbitraries.of(Role.UWV, Role.GEMEENTE).injectNull(0.4),
                        Arbitraries.of(WORK, new Purpose("onderzoek")).injectNull(0.3),
                        Arbitraries.of("traject", "verwijzing").injectNull(0.3),
                        categories())
                .as(ConsentTarget::new);
    }

    private static Arbitrary<Set<String>> categories() {
        return Arbitraries.of("traject", "werk", "uitkomst").set().ofMaxSize(3);
    }

    private static Arbitrary<Period> periods() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(Period.OPEN)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Period(null, TODAY.minusDays(1)))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Period(TODAY.plusDays(1), null))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Period(TODAY, TODAY))));
    }

    @Provide
    Arbitrary<ConsentDemand> demands() {
        return Combinators.combine(
                        Arbitraries.of(Set.of("traject"), BOTH, Set.<String>of()),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(OnObjection.class))
                .as((categories, required, objection) ->
                        new ConsentDemand(HOLDER, UWV, WORK, "traject", categories, required, objection));
    }
}
