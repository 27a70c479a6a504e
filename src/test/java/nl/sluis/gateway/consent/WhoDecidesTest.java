package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.NOON;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_ROLE;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.by;
import static nl.sluis.gateway.consent.Samples.consent;
import static nl.sluis.gateway.consent.Samples.demandAt;
import static nl.sluis.gateway.consent.Samples.objection;
import static nl.sluis.gateway.consent.Samples.refusal;
import static nl.sluis.gateway.consent.Samples.withdrawal;
import static nl.sluis.gateway.message.AgeGroup.FROM_12_TO_15;
import static nl.sluis.gateway.message.AgeGroup.FROM_16;
import static nl.sluis.gateway.message.AgeGroup.UNDER_12;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose yes counts at which age, and that a no counts whoever says it. */
class WhoDecidesTest {
    private static final ConsentTarget ROLE = TRAJECT_TO_ROLE;
    private static final ConsentVersion OWN = by(DecidedBy.PERSON, FROM_12_TO_15, consent(1, ROLE));
    private static final ConsentVersion OF_PARENT = by(DecidedBy.PARENT, FROM_12_TO_15, consent(2, ROLE));

    static Stream<Arguments> atTheAgeOfTheMessage() {
        return Stream.of(
                row(UNDER_12, "of a parent", ConsentState.GIVEN, OF_PARENT),
                row(UNDER_12, "of a guardian", ConsentState.GIVEN, by(DecidedBy.GUARDIAN, UNDER_12, consent(1, ROLE))),
                row(UNDER_12, "of the child", ConsentState.DECIDED_BY_ANOTHER, OWN),
                row(FROM_12_TO_15, "of child and parent", ConsentState.GIVEN, OWN, OF_PARENT),
                row(FROM_12_TO_15, "of the child alone", ConsentState.DECIDED_BY_ANOTHER, OWN),
                row(FROM_12_TO_15, "of a parent alone", ConsentState.DECIDED_BY_ANOTHER, OF_PARENT),
                row(
                        FROM_12_TO_15,
                        "of a mentor and a parent",
                        ConsentState.DECIDED_BY_ANOTHER,
                        OF_PARENT,
                        by(DecidedBy.MENTOR, FROM_16, consent(3, ROLE))),
                row(FROM_16, "of the person", ConsentState.GIVEN, by(DecidedBy.PERSON, FROM_16, consent(1, ROLE))),
                row(FROM_16, "of the person when younger", ConsentState.GIVEN, OWN),
                row(FROM_16, "of a curator", ConsentState.GIVEN, by(DecidedBy.CURATOR, FROM_16, consent(1, ROLE))),
                row(FROM_16, "of a mentor", ConsentState.GIVEN, by(DecidedBy.MENTOR, FROM_16, consent(1, ROLE))),
                row(FROM_16, "of a proxy", ConsentState.GIVEN, by(DecidedBy.PROXY, FROM_16, consent(1, ROLE))),
                row(FROM_16, "of a parent", ConsentState.DECIDED_BY_ANOTHER, OF_PARENT),
                row(
                        FROM_12_TO_15,
                        "of both, taken back by one",
                        ConsentState.WITHDRAWN,
                        OWN,
                        OF_PARENT,
                        withdrawal(3, ROLE)),
                row(
                        FROM_12_TO_15,
                        "of both, and a parent refuses",
                        ConsentState.OBJECTION,
                        OWN,
                        OF_PARENT,
                        by(DecidedBy.PARENT, FROM_12_TO_15, refusal(3, ROLE))),
                row(
                        FROM_12_TO_15,
                        "of both, after a parent refused",
                        ConsentState.GIVEN,
                        by(DecidedBy.GUARDIAN, FROM_12_TO_15, refusal(1, ROLE)),
                        by(DecidedBy.PARENT, FROM_12_TO_15, consent(2, ROLE)),
                        by(DecidedBy.PERSON, FROM_12_TO_15, consent(3, ROLE))),
                row(
                        FROM_12_TO_15,
                        "of the child, after a parent refused",
                        ConsentState.OBJECTION,
                        by(DecidedBy.PARENT, FROM_12_TO_15, refusal(1, ROLE)),
                        by(DecidedBy.PERSON, FROM_12_TO_15, consent(2, ROLE))),
                row(
                        FROM_16,
                        "of the person, now of age, after a parent refused",
                        ConsentState.GIVEN,
                        by(DecidedBy.PARENT, FROM_12_TO_15, refusal(1, ROLE)),
                        by(DecidedBy.PERSON, FROM_16, consent(2, ROLE))),
                row(
                        FROM_16,
                        "of a mentor, after the person objected",
                        ConsentState.OBJECTION,
                        by(DecidedBy.PERSON, FROM_16, objection(1, ROLE)),
                        by(DecidedBy.MENTOR, FROM_16, consent(2, ROLE))),
                row(
                        UNDER_12,
                        "of a parent, and the child objects",
                        ConsentState.OBJECTION,
                        OF_PARENT,
                        by(DecidedBy.PERSON, UNDER_12, objection(3, ROLE))),
                row(
                        FROM_16,
                        "of a parent to something narrower than what the person refused",
                        ConsentState.OBJECTION,
                        by(DecidedBy.PERSON, FROM_16, refusal(1, ROLE)),
                        by(DecidedBy.PARENT, FROM_12_TO_15, consent(2, TRAJECT_TO_UWV))));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource
    void atTheAgeOfTheMessage(AgeGroup age, String whose, ConsentState expected, List<ConsentVersion> versions) {
        assertThat(Precedence.judge(versions, demandAt(age), NOON)).as(whose).isEqualTo(expected);
    }

    @Test
    void whereTheMessageTellsNoAgeTheOldestThatTheRegisterTellsCounts() {
        assertThat(asked(OWN)).isEqualTo(ConsentState.DECIDED_BY_ANOTHER);
        assertThat(asked(OWN, OF_PARENT)).isEqualTo(ConsentState.GIVEN);
        assertThat(asked(by(DecidedBy.PARENT, UNDER_12, consent(1, ROLE)))).isEqualTo(ConsentState.GIVEN);
        var laterOfAge = by(DecidedBy.PERSON, FROM_16, consent(3, ROLE));
        assertThat(asked(OWN, OF_PARENT, laterOfAge)).isEqualTo(ConsentState.GIVEN);
        assertThat(asked(OF_PARENT, by(DecidedBy.PERSON, FROM_16, consent(3, TRAJECT_TO_UWV)), withdrawal(4, ROLE)))
                .isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void aConsentThatTellsNoAgeIsOfAPersonOfAge() {
        assertThat(asked(by(DecidedBy.PERSON, null, consent(1, ROLE)))).isEqualTo(ConsentState.GIVEN);
        assertThat(asked(by(DecidedBy.PARENT, null, consent(1, ROLE)))).isEqualTo(ConsentState.DECIDED_BY_ANOTHER);
    }

    @Test
    void whatAnotherDecidedIsRefusedForARepresentativeAndToldToTheHolderOnly() {
        assertThat(demandAt(UNDER_12).stoppedBy(ConsentState.DECIDED_BY_ANOTHER))
                .contains(Reason.REPRESENTATIVE_MISSING);
        assertThat(Reason.REPRESENTATIVE_MISSING.asToldToSender(false)).isEqualTo(Reason.CONSENT_MISSING);
        assertThat(Reason.REPRESENTATIVE_MISSING.asToldToSender(true)).isEqualTo(Reason.REPRESENTATIVE_MISSING);
    }

    private static ConsentState asked(ConsentVersion... versions) {
        return Precedence.judge(List.of(versions), demandAt(null), NOON);
    }

    private static Arguments row(
            @Nullable AgeGroup age, String whose, ConsentState expected, ConsentVersion... versions) {
        return Arguments.of(age, whose, expected, List.of(versions));
    }
}
