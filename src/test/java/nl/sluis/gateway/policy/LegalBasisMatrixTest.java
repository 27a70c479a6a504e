package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of this project, as they are compiled. */
class LegalBasisMatrixTest {
    private static final MessageType AANVRAAG = new MessageType("nl.sluis.traject.aanvraag.v1");
    private static final MessageType STATUS = new MessageType("nl.sluis.traject.status.v1");
    private static final Purpose RE_INTEGRATIE = new Purpose("re-integratie");
    private static final FieldPath BSN = new FieldPath("/betrokkene/bsn");
    private static final FieldPath KENMERK = new FieldPath("/traject/kenmerk");

    private final LegalBasisMatrix matrix = PolicyFolder.real();

    @Test
    void permitsExactlyWhatItsRulesAreForOfAllThatCanBeAsked() {
        // Given
        var types = PolicyFolder.CATALOGUE.all().stream()
                .map(MessageDefinition::type)
                .toList();
        var permitted = new ArrayList<Flow>();

        // When
        new Space(matrix.compiled(), types)
                .flows()
                .filter(flow -> candidates(flow).anyMatch(Decision.Permit.class::isInstance))
                .forEach(permitted::add);

        // Then
        assertThat(permitted)
                .hasSize(71)
                .containsExactlyInAnyOrderElementsOf(
                        matrix.compiled().rules().stream().map(Rule::flow).toList());
    }

    @Test
    void hasARuleForEveryTypeOfTheCatalogueAndAWordForEveryRole() {
        // Given
        var compiled = matrix.compiled();

        // When // Then
        assertThat(compiled.rules())
                .extracting(rule -> rule.flow().type())
                .containsAll(PolicyFolder.CATALOGUE.all().stream()
                        .map(MessageDefinition::type)
                        .toList());
        var receiving = compiled.rules().stream()
                .map(rule -> rule.flow().receiverRole())
                .collect(Collectors.toSet());
        assertThat(compiled.nothing()).extracting(Nothing::role).doesNotContainAnyElementsOf(receiving);
        compiled.nothing().forEach(row -> receiving.add(row.role()));
        assertThat(receiving).containsExactlyInAnyOrder(Role.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"werkgever", "zorgverzekeraar", "re-integratiebedrijf", "onderzoek"})
    void saysNothingToRolesToWhichNothingGoes(String role) {
        // When
        var decision = matrix.decide(PolicyFolder.question(STATUS, Role.GGZ_IPS, Role.of(role), RE_INTEGRATIE));

        // Then
        var refuse = (Decision.Refuse) decision;
        assertThat(refuse.codes()).containsExactly(Reason.RECEIVER_ROLE);
        assertThat(refuse.reasons().getFirst().predicate()).isEqualTo(Predicate.NOTHING);
        assertThat(refuse.reasons().getFirst().dutch())
                .isEqualTo("Niets voor deze rol: de regel vraagt niets, gevonden is een bericht voor " + role
                        + ". De ontvanger heeft geen rol in deze uitwisseling.");
    }

    private Stream<Decision> candidates(Flow flow) {
        return Stream.of(StopPart.values())
                .map(part -> new Circumstances(
                        Optional.empty(), new RegionCode("AM13"), RegionFit.BOTH, SchemeFit.FITS, part))
                .map(circumstances -> matrix.decide(new Question(flow, circumstances)));
    }

    @ParameterizedTest
    @CsvSource({
        "nl.sluis.traject.onbekend.v1, GGZ_IPS, UWV, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v2, GGZ_IPS, UWV, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v1, GGZ_ZORG, UWV, re-integratie, SENDER_ROLE",
        "nl.sluis.traject.aanvraag.v1, GGZ_IPS, GGZ_ZORG, re-integratie, RECEIVER_ROLE",
        "nl.sluis.traject.aanvraag.v1, GGZ_IPS, UWV, onderzoek, PURPOSE_MISMATCH",
        "nl.sluis.traject.aanvraag.v1, UWV, GGZ_IPS, re-integratie, NO_RULE",
        "nl.sluis.traject.aanvraag.v1, GGZ_ZORG, MONITOR, re-integratie, NO_RULE",
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

    private Decision.Permit permit(Question question) {
        assertThat(matrix.decide(question)).isInstanceOf(Decision.Permit.class);
        return (Decision.Permit) matrix.decide(question);
    }
}
