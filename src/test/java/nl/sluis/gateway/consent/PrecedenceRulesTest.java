package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.NOON;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_ROLE;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.by;
import static nl.sluis.gateway.consent.Samples.categories;
import static nl.sluis.gateway.consent.Samples.consent;
import static nl.sluis.gateway.consent.Samples.demand;
import static nl.sluis.gateway.consent.Samples.demandAt;
import static nl.sluis.gateway.consent.Samples.ended;
import static nl.sluis.gateway.consent.Samples.future;
import static nl.sluis.gateway.consent.Samples.objection;
import static nl.sluis.gateway.consent.Samples.purposeOnly;
import static nl.sluis.gateway.consent.Samples.refusal;
import static nl.sluis.gateway.consent.Samples.restriction;
import static nl.sluis.gateway.consent.Samples.scopeOnly;
import static nl.sluis.gateway.consent.Samples.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.OnObjection;
import org.junit.jupiter.api.Test;

/** Each rule by itself, in a case that nothing but this rule decides (domain.md 2.2, docs/decisions/0016). */
class PrecedenceRulesTest {
    private static final ConsentTarget ROLE = TRAJECT_TO_ROLE;
    private static final ConsentTarget NAMED = TRAJECT_TO_UWV;

    @Test
    void aRestrictionBlocksWhateverElseWasSaid() {
        assertThat(asked(consent(1, NAMED), restriction(2, ConsentTarget.ANYTHING)))
                .isEqualTo(ConsentState.RESTRICTED);
    }

    @Test
    void aRestrictionBlocksWhatItIsAboutOnly() {
        assertThat(asked(consent(1, NAMED), restriction(2, Samples.purpose("afstemming"))))
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void theMoreSpecificDecisionWins() {
        assertThat(asked(refusal(1, ROLE), consent(2, NAMED))).isEqualTo(ConsentState.GIVEN);
        assertThat(asked(consent(1, ROLE), refusal(2, NAMED))).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void atEqualSpecificityTheObjectionWins() {
        assertThat(asked(objection(1, categories("werk")), consent(2, ROLE))).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void whereNeitherIsMoreSpecificTheObjectionWins() {
        assertThat(asked(objection(1, scopeOnly()), consent(2, purposeOnly()))).isEqualTo(ConsentState.OBJECTION);
        var namedForAnything = new ConsentTarget(Samples.UWV.oin(), null, null, "traject", Samples.BOTH);
        assertThat(asked(refusal(1, purposeOnly()), consent(2, namedForAnything)))
                .isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void aWithdrawalTakesNoObjectionBack() {
        assertThat(asked(objection(1, ROLE), withdrawal(2, ROLE))).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void aWithdrawalTakesBackEveryEarlierConsentThatItConcerns() {
        assertThat(asked(consent(1, NAMED), withdrawal(2, ROLE))).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(asked(withdrawal(1, ROLE), consent(2, NAMED))).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aLaterDecisionAboutTheSameReplacesAnEarlierOne() {
        assertThat(asked(refusal(1, ROLE), consent(2, ROLE))).isEqualTo(ConsentState.GIVEN);
        assertThat(asked(consent(1, ROLE), ended(consent(2, ROLE)))).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void whatHasNotBegunReplacesNothingYet() {
        assertThat(asked(refusal(1, ROLE), future(consent(2, ROLE)))).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void aConsentCountsInItsPeriodOnly() {
        assertThat(asked(ended(consent(1, ROLE)))).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void aConsentCoversEveryCategoryOrNothing() {
        assertThat(asked(consent(1, categories("traject")))).isEqualTo(ConsentState.MISSING);
    }

    @Test
    void everybodyWhoDecidesAtThisAgeHasTo() {
        var own = by(DecidedBy.PERSON, AgeGroup.FROM_12_TO_15, consent(1, ROLE));
        assertThat(Precedence.judge(List.of(own), demandAt(AgeGroup.FROM_12_TO_15), NOON))
                .isEqualTo(ConsentState.DECIDED_BY_ANOTHER);
    }

    /** A no that says no age tells nothing of how old the person was when the yes was given. */
    @Test
    void onlyAConsentTellsTheAgeWhereTheMessageDoesNot() {
        var own = by(DecidedBy.PERSON, AgeGroup.FROM_12_TO_15, consent(1, ROLE));
        var elsewhere = refusal(2, Samples.purpose("afstemming"));
        assertThat(Precedence.judge(List.of(own, elsewhere), demandAt(null), NOON))
                .isEqualTo(ConsentState.DECIDED_BY_ANOTHER);
    }

    @Test
    void theNoOfOneVoiceIsNotLiftedByAnother() {
        var no = by(DecidedBy.PERSON, AgeGroup.FROM_16, refusal(1, ROLE));
        var yes = by(DecidedBy.MENTOR, AgeGroup.FROM_16, consent(2, ROLE));
        assertThat(asked(no, yes)).isEqualTo(ConsentState.OBJECTION);
    }

    @Test
    void whereStatuteIsTheBasisAnObjectionDoesWhatTheRuleSays() {
        var objection = List.of(objection(1, ROLE));
        assertThat(Precedence.judge(objection, demand(false, OnObjection.BLOCKS), NOON))
                .isEqualTo(ConsentState.OBJECTION);
        assertThat(Precedence.judge(objection, demand(false, OnObjection.REVIEW), NOON))
                .isEqualTo(ConsentState.OBJECTION);
        assertThat(Precedence.judge(objection, demand(false, OnObjection.NONE), NOON))
                .isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void anObjectionThatAPersonWeighedStopsNoMoreAndALaterOneDoes() {
        var demand = demand(false, OnObjection.REVIEW).weighedUpTo(1);
        assertThat(Precedence.judge(List.of(objection(1, ROLE)), demand, NOON)).isEqualTo(ConsentState.GIVEN);
        assertThat(Precedence.judge(List.of(objection(1, ROLE), objection(2, NAMED)), demand, NOON))
                .isEqualTo(ConsentState.OBJECTION);
    }

    private static ConsentState asked(ConsentVersion... versions) {
        return Precedence.judge(List.of(versions), demand(true, OnObjection.BLOCKS), NOON);
    }
}
