package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.*;
import static nl.sluis.gateway.consent.Samples.during;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrecedenceTest {
    private static final ConsentTarget ROLE = TRAJECT_TO_ROLE;
    private static final ConsentTarget NAMED = TRAJECT_TO_UWV;

    static Stream<Arguments> whereConsentIsTheBasis() {
        return Stream.of(
                row("nothing is known", ConsentState.MISSING),
                row("consent for the role", ConsentState.GIVEN, consent(1, ROLE)),
                row("consent for the named receiver", ConsentState.GIVEN, consent(1, NAMED)),
                row("consent for another receiver", ConsentState.MISSING, consent(1, receiver(OTHER))),
                row("consent for another role", ConsentState.MISSING, consent(1, role(Role.GEMEENTE))),
                row("consent for another purpose", ConsentState.MISSING, consent(1, purpose("onderzoek"))),
                row("consent for another scope", ConsentState.MISSING, consent(1, scope("verwijzing"))),
                row("consent for one of two categories", ConsentState.MISSING, consent(1, categories("traject"))),
                row(
                        "two consents, each for one category",
                        ConsentState.MISSING,
                        consent(1, categories("traject")),
                        consent(2, categories("werk"))),
                row("consent for any category", ConsentState.GIVEN, consent(1, categories())),
                row("consent, then withdrawal", ConsentState.WITHDRAWN, consent(1, ROLE), withdrawal(2, ROLE)),
                row(
                        "a withdrawal of everything",
                        ConsentState.WITHDRAWN,
                        consent(1, NAMED),
                        withdrawal(2, ConsentTarget.ANYTHING)),
                row(
                        "a withdrawal narrower than the consent",
                        ConsentState.WITHDRAWN,
                        consent(1, ROLE),
                        withdrawal(2, NAMED)),
                row(
                        "a withdrawal of one category",
                        ConsentState.WITHDRAWN,
                        consent(1, ROLE),
                        withdrawal(2, categories("werk"))),
                row(
                        "a withdrawal towards another receiver",
                        ConsentState.GIVEN,
                        consent(1, ROLE),
                        withdrawal(2, receiver(OTHER))),
                row("a withdrawal before the consent", ConsentState.GIVEN, withdrawal(1, ROLE), consent(2, ROLE)),
                row("consent again", ConsentState.GIVEN, consent(1, ROLE), withdrawal(2, ROLE), consent(3, ROLE)),
                row("a refusal as specific", ConsentState.OBJECTION, consent(1, ROLE), refusal(2, categories("werk"))),
                row("a refusal less specific", ConsentState.GIVEN, consent(1, NAMED), refusal(2, ROLE)),
                row("a refusal more specific", ConsentState.OBJECTION, refusal(1, NAMED), consent(2, ROLE)),
                row("a refusal, then consent to the same", ConsentState.GIVEN, refusal(1, ROLE), consent(2, ROLE)),
                row("consent, then a refusal of the same", ConsentState.OBJECTION, consent(1, ROLE), refusal(2, ROLE)),
                row(
                        "an objection as specific",
                        ConsentState.OBJECTION,
                        objection(1, scopeOnly()),
                        consent(2, purposeOnly())),
                row(
                        "an objection to something else",
                        ConsentState.GIVEN,
                        objection(1, receiver(OTHER)),
                        consent(2, ROLE)),
                row(
                        "a restriction of everything",
                        ConsentState.RESTRICTED,
                        restriction(1, ConsentTarget.ANYTHING),
                        consent(2, NAMED)),
                row(
                        "a restriction, then consent to the same",
                        ConsentState.RESTRICTED,
                        restriction(1, ROLE),
                        consent(2, ROLE)),
                row(
                        "a restriction of one category",
                        ConsentState.RESTRICTED,
                        consent(1, ROLE),
                        restriction(2, categories("werk"))),
                row("a restriction that has ended", ConsentState.GIVEN, consent(1, ROLE), ended(restriction(2, ROLE))),
                row(
                        "a restriction that a later one ends",
                        ConsentState.GIVEN,
                        consent(1, ROLE),
                        restriction(2, ROLE),
                        ended(restriction(3, ROLE))),
                row("consent that has ended", ConsentState.EXPIRED, ended(consent(1, ROLE))),
                row("consent that has not begun", ConsentState.EXPIRED, future(consent(1, ROLE))),
                row(
                        "consent that a later, ended one replaced",
                        ConsentState.EXPIRED,
                        consent(1, ROLE),
                        ended(consent(2, ROLE))),
                row(
                        "consent whose renewal has not begun",
                        ConsentState.GIVEN,
                        consent(1, ROLE),
                        future(consent(2, ROLE))),
                row(
                        "a refusal whose end has not begun",
                        ConsentState.OBJECTION,
                        refusal(1, ROLE),
                        future(consent(2, ROLE))),
                row(
                        "a more specific consent that was withdrawn protects nothing",
                        ConsentState.OBJECTION,
                        consent(1, NAMED),
                        withdrawal(2, NAMED),
                        consent(3, ROLE),
                        refusal(4, ROLE)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whereConsentIsTheBasis(String what, ConsentState expected, List<ConsentVersion> versions) {
        assertThat(Precedence.judge(versions, demand(true, OnObjection.BLOCKS), NOON))
                .as(what)
                .isEqualTo(expected);
    }

    static Stream<Arguments> whereStatuteIsTheBasis() {
        return Stream.of(
                row("nothing is known", ConsentState.GIVEN),
                row("a consent that was withdrawn", ConsentState.GIVEN, consent(1, ROLE), withdrawal(2, ROLE)),
                row("a refused consent", ConsentState.GIVEN, refusal(1, ROLE)),
                row("an objection", ConsentState.OBJECTION, objection(1, ROLE)),
                row("an objection to something else", ConsentState.GIVEN, objection(1, receiver(OTHER))),
                row("an objection that has ended", ConsentState.GIVEN, objection(1, ROLE), ended(objection(2, ROLE))),
                row("a restriction", ConsentState.RESTRICTED, restriction(1, ConsentTarget.ANYTHING)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whereStatuteIsTheBasis(String what, ConsentState expected, List<ConsentVersion> versions) {
        assertThat(Precedence.judge(versions, demand(false, OnObjection.BLOCKS), NOON))
                .as(what)
                .isEqualTo(expected);
    }

    @Test
    void anObjectionStopsNothingWhereTheRuleSaysSo() {
        var versions = List.of(objection(1, ROLE));
        assertThat(Precedence.judge(versions, demand(false, OnObjection.NONE), NOON))
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aRestrictionStopsAlsoWhereObjectionsDoNot() {
        var versions = List.of(restriction(1, ROLE));
        assertThat(Precedence.judge(versions, demand(false, OnObjection.NONE), NOON))
                .isEqualTo(ConsentState.RESTRICTED);
    }

    @Test
    void aDemandWithoutCategoriesNeedsConsentForAnyCategory() {
        var nameless = new nl.sluis.gateway.message.ConsentDemand(
                HOLDER, UWV, new Purpose("re-integratie"), "traject", Set.of(), true, OnObjection.BLOCKS);
        assertThat(Precedence.judge(List.of(consent(1, ROLE)), nameless, NOON)).isEqualTo(ConsentState.MISSING);
        assertThat(Precedence.judge(List.of(consent(1, categories())), nameless, NOON))
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void theLastDayCountsUntilDutchMidnight() {
        var lastDay = LocalDate.of(2026, 7, 31);
        var versions = List.of(during(consent(1, ROLE), new Period(null, lastDay)));
        assertThat(Precedence.judge(versions, demand(true, OnObjection.BLOCKS), Instant.parse("2026-07-31T21:59:59Z")))
                .isEqualTo(ConsentState.GIVEN);
        assertThat(Precedence.judge(versions, demand(true, OnObjection.BLOCKS), Instant.parse("2026-07-31T22:00:00Z")))
                .isEqualTo(ConsentState.EXPIRED);
    }

    private static Arguments row(String what, ConsentState expected, ConsentVersion... versions) {
        return Arguments.of(what, expected, List.of(versions));
    }
}
