package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of this project, as they are compiled. */
class LegalBasisMatrixTest {
    private static final MessageType AANVRAAG = new MessageType("nl.sluis.traject.aanvraag.v1");
    private static final MessageType STATUS = new MessageType("nl.sluis.traject.status.v1");
    private static final Purpose RE_INTEGRATIE = new Purpose("re-integratie");
    private static final FieldPath BSN = new FieldPath("/betrokkene/bsn");
    private static final FieldPath KENMERK = new FieldPath("/traject/kenmerk");

    private final LegalBasisMatrix matrix = PolicyFolder.real();

    @Test
    void permitsExactlyThreeOfAllQuestionsThatCanBeAsked() {
        // Given
        var types = List.of(AANVRAAG, STATUS, new MessageType("nl.sluis.traject.onbekend.v1"));
        var purposes = List.of(RE_INTEGRATIE, new Purpose("onderzoek"), new Purpose("zorg"));
        var permitted = new ArrayList<Question>();

        // When
        for (var type : types) {
            for (var sender : Role.values()) {
                for (var receiver : Role.values()) {
                    for (var purpose : purposes) {
                        var question = PolicyFolder.question(type, sender, receiver, purpose);
                        switch (matrix.decide(question)) {
                            case Decision.Permit permit -> permitted.add(question);
                            case Decision.Refuse refuse ->
                                assertThat(refuse.codes()).isNotEmpty();
                        }
                    }
                }
            }
        }

        // Then
        assertThat(permitted)
                .containsExactlyInAnyOrder(
                        PolicyFolder.question(AANVRAAG, Role.GGZ_IPS, Role.UWV, RE_INTEGRATIE),
                        PolicyFolder.question(STATUS, Role.GGZ_IPS, Role.UWV, RE_INTEGRATIE),
                        PolicyFolder.question(STATUS, Role.UWV, Role.GGZ_IPS, RE_INTEGRATIE));
    }

    @ParameterizedTest
    @CsvSource({
        "nl.sluis.traject.onbekend.v1, GGZ_IPS, UWV, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v2, GGZ_IPS, UWV, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v1, GGZ_ZORG, UWV, re-integratie, SENDER_ROLE",
        "nl.sluis.traject.aanvraag.v1, GGZ_IPS, GEMEENTE, re-integratie, RECEIVER_ROLE",
        "nl.sluis.traject.aanvraag.v1, GGZ_IPS, UWV, onderzoek, PURPOSE_MISMATCH",
        "nl.sluis.traject.aanvraag.v1, UWV, GGZ_IPS, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v1, GGZ_ZORG, GEMEENTE, re-integratie, NO_RULE",
        "nl.sluis.traject.status.v1, GGZ_IPS, WERKGEVER, re-integratie, RECEIVER_ROLE"
    })
    void saysWhatIsInTheWayWhenOnlyOneThingIs(String type, Role sender, Role receiver, String purpose, Reason reason) {
        // When
        var decision =
                matrix.decide(PolicyFolder.question(new MessageType(type), sender, receiver, new Purpose(purpose)));

        // Then
        assertThat(((Decision.Refuse) decision).codes()).containsExactly(reason);
    }

    @Test
    void letsUwvSeeThePersonOfAnApplicationOnConsentAndAStatutoryBasis() {
        // When
        var permit = permit(PolicyFolder.question(AANVRAAG, Role.GGZ_IPS, Role.UWV, RE_INTEGRATIE));

        // Then
        assertThat(permit.ruleId()).isEqualTo(new RuleId("aanvraag-ggz-uwv"));
        assertThat(permit.rule().release().consentScope()).isEqualTo(Optional.of("traject"));
        assertThat(permit.rule().release().objection()).isEqualTo(OnObjection.BLOCKS);
        assertThat(List.of(
                        permit.rule().retention().source().name(),
                        permit.rule().retention().destination().name()))
                .containsExactly("care-5y", "work-5y");
        assertThat(permit.rule().plan().categories()).isEqualTo(Set.of("traject"));
        assertThat(permit.fieldPlan().of(BSN)).isEqualTo(new FieldAction.Keep());
        assertThat(permit.fieldPlan().of(new FieldPath("/betrokkene/geboortedatum")))
                .isEqualTo(new FieldAction.GeneraliseDate(DatePrecision.AGE_BAND_5));
        assertThat(permit.fieldPlan().of(KENMERK))
                .isEqualTo(new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP));
    }

    @Test
    void dropsFromAnApplicationWhatNamesOrDescribesThePerson() {
        // When
        var plan = permit(PolicyFolder.question(AANVRAAG, Role.GGZ_IPS, Role.UWV, RE_INTEGRATIE))
                .fieldPlan();

        // Then
        assertThat(PolicyFolder.CATALOGUE.find(AANVRAAG).orElseThrow().fields().keySet())
                .filteredOn(path -> plan.of(path) instanceof FieldAction.Drop)
                .extracting(FieldPath::pointer)
                .containsExactly(
                        "/aanvrager/afdeling",
                        "/betrokkene/achternaam",
                        "/betrokkene/emailadres",
                        "/betrokkene/postcode",
                        "/betrokkene/telefoon",
                        "/betrokkene/voornamen",
                        "/betrokkene/voorvoegsel",
                        "/toelichting");
        assertThat(plan.fields()).doesNotContainKey(new FieldPath("/aanvrager/afdeling"));
    }

    @Test
    void showsUwvPseudonymsInAStatusAndGivesTheProviderItsOwnWordsBack() {
        // When
        var there = permit(PolicyFolder.question(STATUS, Role.GGZ_IPS, Role.UWV, RE_INTEGRATIE));
        var back = permit(PolicyFolder.question(STATUS, Role.UWV, Role.GGZ_IPS, RE_INTEGRATIE));

        // Then
        assertThat(there.fieldPlan().fields())
                .containsAllEntriesOf(Map.of(
                        BSN,
                        new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RECEIVER),
                        KENMERK,
                        new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP)));
        assertThat(back.fieldPlan().fields())
                .containsAllEntriesOf(Map.of(BSN, new FieldAction.Keep(), KENMERK, new FieldAction.Translate()));
        assertThat(back.rule().release().consentScope()).isEmpty();
    }

    @Test
    void letsNoFieldOfClassSpecialPass() {
        // When // Then
        PolicyFolder.CATALOGUE.all().forEach(definition -> definition.fields().values().stream()
                .filter(field -> field.fieldClass() == FieldClass.SPECIAL)
                .forEach(field -> assertThat(permitsOf(definition.type()))
                        .allSatisfy(permit ->
                                assertThat(permit.fieldPlan().of(field.path())).isEqualTo(new FieldAction.Drop()))));
    }

    private Decision.Permit permit(Question question) {
        assertThat(matrix.decide(question)).isInstanceOf(Decision.Permit.class);
        return (Decision.Permit) matrix.decide(question);
    }

    private List<Decision.Permit> permitsOf(MessageType type) {
        var permits = new ArrayList<Decision.Permit>();
        for (var sender : Role.values()) {
            for (var receiver : Role.values()) {
                if (matrix.decide(PolicyFolder.question(type, sender, receiver, RE_INTEGRATIE))
                        instanceof Decision.Permit permit) {
                    permits.add(permit);
                }
            }
        }
        assertThat(permits).isNotEmpty();
        return permits;
    }
}
