package nl.sluis.gateway.disclosure;

import static nl.sluis.gateway.disclosure.Application.DROP;
import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.P1;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static nl.sluis.gateway.disclosure.Application.planWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {
    private static final String TOKEN = "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ";
    private final Disclosure disclosure = Application.disclosure();

    @Test
    void buildsWhatThePlanNamesAndNothingElse() {
        // When
        var disclosed = disclose(Application.incoming(), planOf(Application.plan()));

        // Then
        assertThat(disclosed.data()).isEqualTo(json("""
                                {"behandelaar": {"agb": "psr1.TvoW_9bbNWVyDgTJzEFwKA"},
                                 "betrokkene": {"bsn": "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
                                   "geboortedatum": "35-39"},
                                 "doelen": [
                                   {"code": "werk", "nummer": "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ"},
                                   {"code": "studie", "nummer": "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ"}],
                                 "traject": {"kenmerk": "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
                                   "startdatum": "2026-11-02", "uren": 24, "actief": true}}
                                """));
    }

    @Test
    void countsEveryFieldThatWasPresentAndDidNotPass() {
        // When
        var disclosed = disclose(Application.incoming(), planOf(Application.plan()));

        // Then: telephone by name; two names, street, postcode, two remarks without being named
        assertThat(disclosed.dropped()).isEqualTo(7);
        assertThat(disclosed.actions()).hasSize(16);
        assertThat(disclosed.actions().get(new FieldPath("/doelen/*/opmerking")))
                .isEqualTo(DROP);
        assertThat(disclosed.actions().values().stream().filter(DROP::equals)).hasSize(7);
    }

    @Test
    void saysNothingOfFieldsThatWereNotThere() {
        // Given
        var data = json("{\"traject\": {\"uren\": 24}}");

        // When
        var disclosed = disclose(Application.incoming(data, Map.of(), Set.of()), planOf(Application.plan()));

        // Then
        assertThat(disclosed.data()).isEqualTo(data);
        assertThat(disclosed.actions()).containsOnlyKeys(new FieldPath("/traject/uren"));
        assertThat(disclosed.dropped()).isZero();
    }

    @Test
    void anEmptyPlanLetsNothingThrough() {
        // When
        var disclosed = disclose(Application.incoming(), new FieldPlan(Map.of()));

        // Then
        assertThat(disclosed.data()).isEqualTo(json("{}"));
        assertThat(disclosed.dropped()).isEqualTo(16);
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowHasNoWayOut() {
        // Given
        var data = json("{\"traject\": {\"uren\": 24, \"diagnose\": \"F20\"}, \"extra\": {\"bsn\": \"999990342\"}}");

        // When
        var disclosed = disclose(Application.incoming(data, Map.of(), Set.of()), planOf(Application.plan()));

        // Then
        assertThat(disclosed.data()).isEqualTo(json("{\"traject\": {\"uren\": 24}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"traject\": {\"uren\": {\"diagnose\": \"F20\"}}}",
                "{\"traject\": {\"uren\": [\"F20\"]}}",
                "{\"traject\": \"F20\"}",
                "{\"traject\": null}",
                "{\"doelen\": {\"code\": \"F20\"}}",
                "{\"doelen\": [\"F20\"]}"
            })
    void dataOfAnotherShapeThanTheSchemaIsRefused(String data) {
        var incoming = Application.incoming(json(data), Map.of(), Set.of());
        assertThatThrownBy(() -> disclose(incoming, planOf(Application.plan())))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessageStartingWith("/")
                .hasMessageContaining("another shape")
                .hasMessageNotContaining("F20");
    }

    @Test
    void aPlanForAnotherSchemaIsRefused() {
        assertFails(planWith("/betrokkene/diagnose", KEEP), "/betrokkene/diagnose");
    }

    @Test
    void aKeptIdentifierThatCameAsATokenLeavesAsTheValueItStandsFor() {
        // Given
        var opened = Map.of("/betrokkene/bsn", Identifier.of(IdentifierType.BSN, "999990342"));
        var data = json("{\"betrokkene\": {\"bsn\": \"" + TOKEN + "\"}}");

        // When
        var disclosed = disclose(Application.incoming(data, opened, Set.of()), planWith("/betrokkene/bsn", KEEP));

        // Then
        assertThat(disclosed.data().at("/betrokkene/bsn").asText().equals("999990342"))
                .isTrue();
    }

    @Test
    void anIdentifierThatNobodyReadIsNotKept() {
        // Given
        var incoming = Application.incoming();
        var unread =
                new Incoming(incoming.definition(), incoming.data(), Map.of(), Set.of(), Application.EVENT, Set.of());

        // Then
        assertThatThrownBy(() -> disclose(unread, planWith("/betrokkene/bsn", KEEP)))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessage("/behandelaar/agb: no identifier was read here");
    }

    @Test
    void aKeptIdentifierInAnArrayLeavesAsItsValue() {
        // When
        var disclosed = disclose(Application.incoming(), planWith("/doelen/*/nummer", KEEP));

        // Then
        assertThat(disclosed.data().at("/doelen/1/nummer").asText()).isEqualTo("Z-1000202");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, "psn1."})
    void aTokenInAnArrayIsNotPassedOn(String token) {
        // Given
        var data = json("{\"doelen\": [{\"nummer\": \"" + token + "\"}]}");

        // Then
        for (var action : new FieldAction[] {KEEP, P1}) {
            assertThatThrownBy(() -> disclose(
                            Application.incoming(data, Map.of(), Set.of()), planWith("/doelen/*/nummer", action)))
                    .isInstanceOf(TransformationFailedException.class)
                    .hasMessage("/doelen/*/nummer: a token in an array cannot be opened");
        }
    }

    @Test
    void onlyAnIdentifierIsPseudonymised() {
        assertFails(planWith("/betrokkene/naam/voornaam", P1), "/betrokkene/naam/voornaam");
        assertFails(planWith("/traject/startdatum", Application.P3), "/traject/startdatum");
    }

    @Test
    void translationGivesTheReceiverItsOwnValue() {
        // Given
        var opened = Map.of("/traject/kenmerk", Identifier.of(IdentifierType.REFERENCE, "GGZ-2026/0001173-A"));
        var data = json("{\"traject\": {\"kenmerk\": \"" + TOKEN + "\"}}");
        var incoming = Application.incoming(data, opened, Set.of("/traject/kenmerk"));

        // When
        var disclosed = disclose(incoming, planWith("/traject/kenmerk", new FieldAction.Translate()));

        // Then
        assertThat(disclosed.data()).isEqualTo(json("{\"traject\": {\"kenmerk\": \"GGZ-2026/0001173-A\"}}"));
    }

    @Test
    void theSendersOwnReferenceIsNotTakenForATranslation() {
        assertFails(planWith("/traject/kenmerk", new FieldAction.Translate()), "/traject/kenmerk");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-14, year, 1990",
        "1990-03-14, month, 1990-03",
        "1990-03-14, isoWeek, 1990-W11",
        "2021-01-03, isoWeek, 2020-W53",
        "1990-03-14T23:30:00+01:00, month, 1990-03",
        "1990-11-01, ageBand5, 35-39",
        "1991-11-01, ageBand5, 35-39",
        "1991-11-02, ageBand5, 30-34",
        "2026-11-01, ageBand5, 0-4",
        "1936-11-02, ageBand5, 85-89",
        "1936-11-01, ageBand5, 90+",
        "1900-01-01, ageBand5, 90+",
    })
    void aDateIsMadeCoarser(String date, String precision, String coarse) {
        // Given
        var data = json("{\"betrokkene\": {\"geboortedatum\": \"" + date + "\"}}");
        var plan = planWith("/betrokkene/geboortedatum", new FieldAction.GeneraliseDate(DatePrecision.of(precision)));

        // When
        var disclosed = disclose(Application.incoming(data, Map.of(), Set.of()), plan);

        // Then
        assertThat(disclosed.data().at("/betrokkene/geboortedatum").asText()).isEqualTo(coarse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"14-03-1990\"",
                "\"1990\"",
                "\"1990-02-30\"",
                "\"1990-+3-14\"",
                "\"1990-0x-14\"",
                "\"\"",
                "19900314",
                "null",
                "\"2026-11-02\"",
                "\"1990-03-14 \""
            })
    void whatIsNoDateOfBirthIsNotMadeCoarser(String date) {
        // Given
        var data = json("{\"betrokkene\": {\"geboortedatum\": " + date + "}}");

        // Then
        assertThatThrownBy(() -> disclose(Application.incoming(data, Map.of(), Set.of()), planOf(Application.plan())))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessageStartingWith("/betrokkene/geboortedatum: ")
                .hasNoCause()
                .hasMessageNotContaining("1990");
    }

    @Test
    void anIdentifierThatCannotBeSealedNamesTheFieldOnly() {
        assertThatThrownBy(() -> disclosure.disclose(
                        Application.incoming(),
                        planOf(Application.plan()),
                        (how, identifier) -> {
                            throw new IllegalArgumentException("999990342");
                        },
                        Application::shift))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessageEndingWith(": no pseudonym can be made of this identifier")
                .hasNoCause();
    }

    @Test
    void aStoreThatCannotBeReachedIsNoRefusal() {
        assertThatThrownBy(() -> disclosure.disclose(
                        Application.incoming(),
                        planOf(Application.plan()),
                        (how, identifier) -> {
                            throw new IllegalStateException("the store is away");
                        },
                        Application::shift))
                .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void onePlanServesTwoDefinitionsWithoutMixingThem() {
        // Given
        var plan = new FieldPlan(Map.of(new FieldPath("/traject/uren"), KEEP));
        var other = nl.sluis.gateway.message.Definitions.begin()
                .field("/traject/uren", nl.sluis.gateway.message.FieldClass.ORDINARY)
                .of("nl.sluis.traject.status.v1");
        var incoming = Application.incoming();
        var ofOther = new Incoming(other, incoming.data(), Map.of(), Set.of(), Application.EVENT, Set.of());

        // When
        var first = disclose(incoming, plan);
        var second = disclose(ofOther, plan);

        // Then
        assertThat(first.dropped()).isEqualTo(15);
        assertThat(second.dropped()).isZero();
    }

    @Test
    void doesNotPrint() {
        var printed = disclose(Application.incoming(), planWith("/betrokkene/bsn", KEEP))
                + Application.incoming().toString();
        assertThat(printed).isEqualTo("Disclosed[16 fields, 7 dropped]Incoming[nl.sluis.traject.aanvraag.v1]");
    }

    private void assertFails(FieldPlan plan, String path) {
        assertThatThrownBy(() -> disclose(Application.incoming(), plan))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessageStartingWith(path + ": ");
    }

    private Disclosed disclose(Incoming incoming, FieldPlan plan) {
        return disclosure.disclose(incoming, plan, Application::fixedToken, Application::shift);
    }
}
