package nl.sluis.gateway.disclosure;

import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.PostcodePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word of a field plan, on the values that it is for and on those that it is not for. */
class TransformationTest {
    private static final String PHONE = "/betrokkene/telefoon";
    private static final String POSTCODE = "/betrokkene/adres/postcode";
    private static final String START = "/traject/startdatum";
    private static final String HOURS = "/traject/uren";
    private static final String REMARK = "/traject/toelichting";

    @ParameterizedTest
    @CsvSource({"06-12345678, 0, ***", "06-12345678, 2, ***78", "06-12345, 2, ***45", "06-123, 2, ***", "x, 4, ***"})
    void aMaskShowsTheLastCharactersOfALongValueAndNoLength(String value, int last, String form) {
        assertThat(formOf(PHONE, new FieldAction.Mask(last), TextNode.valueOf(value)))
                .isEqualTo(form);
    }

    @Test
    void aConstantStandsWhereThereWasAValueAndNowhereElse() {
        var constant = new FieldAction.Constant("opgegeven");

        assertThat(formOf(PHONE, constant, TextNode.valueOf("06-12345678"))).isEqualTo("opgegeven");
        assertThat(disclose(PHONE, constant, json("{}")).data()).isEqualTo(json("{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-12",
        "2026-12-28, 2027-01-07",
        "0000-01-02, 0000-01-12",
        "9999-12-01, 9999-12-11",
        "2026-11-02T09:00:00+01:00, 2026-11-12"
    })
    void aDateMovesAsManyDaysAsThoseOfThePerson(String date, String moved) {
        assertThat(formOf(START, new FieldAction.ShiftDate(30), TextNode.valueOf(date)))
                .isEqualTo(moved);
    }

    @Test
    void aDateOfNobodyIsNotShifted() {
        var plan = planWith(START, new FieldAction.ShiftDate(30));
        var incoming =
                Application.incoming(json("{\"traject\": {\"startdatum\": \"2026-11-02\"}}"), Map.of(), Set.of());

        assertThatThrownBy(() -> Application.disclosure().disclose(incoming, plan, Application::fixedToken, window -> {
                    throw new IllegalArgumentException("2026-11-02");
                }))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessage(START + ": there is nobody whose dates are shifted")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "3512PH, PC4, 3512",
        "3512PH, PC2, 35",
        "3512PH, gemeente, GM0344",
        "3512 PH, PC4, 3512",
        "3512AZ, PC4, 3512",
        "9090ZZ, PC4, 9090"
    })
    void aPostcodeIsMadeCoarser(String postcode, String precision, String coarse) {
        var action = new FieldAction.GeneralisePostcode(PostcodePrecision.of(precision));

        assertThat(formOf(POSTCODE, action, TextNode.valueOf(postcode))).isEqualTo(coarse);
    }

    @ParameterizedTest
    @CsvSource({
        "3512, PC4",
        "0512PH, PC4",
        "3512ph, PC2",
        "3512  PH, PC4",
        "'', PC2",
        "9999ZZ, gemeente",
        "3512PHX, PC4",
        "35121H, PC4",
        "3512@H, PC4",
        "3512P[, PC4"
    })
    void whatIsNoPostcodeOrLiesNowhereIsRefused(String text, String precision) {
        assertRefused(
                POSTCODE, new FieldAction.GeneralisePostcode(PostcodePrecision.of(precision)), TextNode.valueOf(text));
    }

    @ParameterizedTest
    @CsvSource({"0, <8", "7, <8", "8, 8-15", "15, 8-15", "16, 16", "17, 17+", "-3, <8", "4000000000, 17+"})
    void aNumberFallsInABucket(long number, String bucket) {
        assertThat(formOf(
                        HOURS,
                        new FieldAction.Bucket(List.of(8L, 16L, 17L)),
                        json("{\"n\": " + number + "}").get("n")))
                .isEqualTo(bucket);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "8.5", "true", "null", "99999999999999999999"})
    void whatIsNoWholeNumberHasNoBucket(String value) {
        assertRefused(
                HOURS,
                new FieldAction.Bucket(List.of(8L)),
                json("{\"n\": " + value + "}").get("n"));
    }

    @Test
    void aTextPassesRedactedOrNotAtAllAndThatIsCountedAndSaid() {
        // When
        var passed = disclose(REMARK, new FieldAction.RedactText(), remark("vrije tekst"));
        var withheld = disclose(REMARK, new FieldAction.RedactText(), remark("vrij"));

        // Then
        assertThat(passed.data().at(REMARK).asText()).isEqualTo("[TEKST]");
        assertThat(passed.dropped()).isZero();
        assertThat(withheld.data()).isEqualTo(json("{}"));
        assertThat(withheld.dropped()).isEqualTo(1);
        assertThat(withheld.withheld()).isEqualTo(Map.of(new FieldPath(REMARK), Redacted.Why.TOO_LONG));
    }

    @Test
    void theEngineHearsWhatTheMessageSaysOfPeople() {
        // Given
        var heard = new java.util.ArrayList<String>();
        var disclosure = new Disclosure(
                (text, known) -> {
                    known.all().forEach(one -> heard.add(one.kind() + " " + one.holder() + " " + one.value()));
                    return new Redacted.Text("");
                },
                digits -> java.util.Optional.empty());

        // When
        var unused = disclosure.disclose(
                Application.incoming(),
                planWith(REMARK, new FieldAction.RedactText()),
                Application::fixedToken,
                Application::shift);

        // Then
        assertThat(heard)
                .contains(
                        "BSN /betrokkene 999990342",
                        "CONTACT /betrokkene 06-12345678",
                        "DATE /betrokkene 1990-03-14",
                        "REFERENCE /traject GGZ-2026/0001173-A",
                        "REFERENCE /doelen/* Z-1000202");
    }

    @Test
    void theEngineHearsATokenAndTheValueThatItStandsForAndAValueInClearOnce() {
        // Given
        var data = json("{\"betrokkene\": {\"bsn\": \"psn1.AAAA\"}, \"traject\": {\"kenmerk\": \"GGZ-1173\","
                + " \"toelichting\": \"tekst\"}}");
        var opened = Map.of("/betrokkene/bsn", Identifier.of(IdentifierType.BSN, "999990342"));
        var heard = new java.util.ArrayList<String>();
        var disclosure = new Disclosure(
                (text, known) -> {
                    known.all().forEach(one -> heard.add(one.value()));
                    return new Redacted.Text("");
                },
                digits -> java.util.Optional.empty());

        // When
        var unused = disclosure.disclose(
                Application.incoming(data, opened, Set.of()),
                planWith(REMARK, new FieldAction.RedactText()),
                Application::fixedToken,
                Application::shift);

        // Then
        assertThat(heard.equals(List.of("psn1.AAAA", "999990342", "GGZ-1173"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "true", "null"})
    void whatIsNoTextIsNotRedacted(String value) {
        assertRefused(
                REMARK,
                new FieldAction.RedactText(),
                json("{\"n\": " + value + "}").get("n"));
    }

    @Test
    void nothingIsNoValueToMaskOrReplace() {
        assertRefused(PHONE, new FieldAction.Mask(0), json("{\"n\": null}").get("n"));
        assertRefused(
                PHONE,
                new FieldAction.Constant("opgegeven"),
                json("{\"n\": null}").get("n"));
    }

    private static void assertRefused(String path, FieldAction action, JsonNode value) {
        assertThatThrownBy(() -> formOf(path, action, value))
                .isInstanceOf(TransformationFailedException.class)
                .hasMessageStartingWith(path + ": ")
                .hasNoCause();
    }

    private static String formOf(String path, FieldAction action, JsonNode value) {
        var data = Application.JSON.createObjectNode();
        var parent = data.withObject(path.substring(0, path.lastIndexOf('/')));
        var unused = parent.set(path.substring(path.lastIndexOf('/') + 1), value);
        return disclose(path, action, data).data().at(path).asText();
    }

    private static JsonNode remark(String text) {
        return json("{\"traject\": {\"toelichting\": \"" + text + "\"}}");
    }

    private static Disclosed disclose(String path, FieldAction action, JsonNode data) {
        return Application.disclosure()
                .disclose(
                        Application.incoming(data, Map.of(), Set.of()),
                        planWith(path, action),
                        Application::fixedToken,
                        Application::shift);
    }
}
