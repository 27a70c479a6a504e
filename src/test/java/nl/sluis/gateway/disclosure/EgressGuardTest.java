package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.bytes;
import static nl.sluis.gateway.disclosure.Application.event;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static nl.sluis.gateway.disclosure.Application.planWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings times identifiers, and what stands where it may. */
class EgressGuardTest {
    private final EgressGuard guard = new EgressGuard();
    private final Disclosure disclosure = Application.disclosure();

    /** A value of the incoming application, and the field that a hit must name. */
    enum Leak {
        PERSON("/betrokkene/bsn", "999990342"),
        SURNAME("/betrokkene/naam/achternaam", "Müller-Çelik"),
        BIRTH_DATE("/betrokkene/geboortedatum", "1990-03-14"),
        TELEPHONE("/betrokkene/telefoon", "06-12345678"),
        STREET("/betrokkene/adres/straat", "Lange Nieuwstraat 12"),
        POSTCODE("/betrokkene/adres/postcode", "3512PH"),
        REFERENCE("/traject/kenmerk", "GGZ-2026/0001173-A"),
        PRACTITIONER("/behandelaar/agb", "94001234"),
        CASE("/doelen/*/nummer", "Z-1000202"),
        MESSAGE_ID("/envelope", "bericht-7f3a9c0211"),
        SYSTEM("/envelope", "epd-zuid-7");

        final String path;
        final String value;

        Leak(String path, String value) {
            this.path = path;
            this.value = value;
        }
    }

    /** All its writings in one test: a tool that runs tests one by one would else start some nine hundred. */
    @ParameterizedTest
    @EnumSource
    void aValueIsFoundHoweverItIsWritten(Leak leak) {
        eachWriting(leak.value, written -> {
            assertHit(leak.path, leaving("begin " + written + " eind"));
            assertHit(leak.path, leaving(written));
        });
    }

    /** Where nothing needs folding the encodings are first sought without being decoded. */
    @ParameterizedTest
    @EnumSource
    void aValueOfAPersonWithoutAccentsIsFoundHoweverItIsWritten(Leak leak) {
        // Given
        var value = leak == Leak.SURNAME ? "Aksu" : leak.value;
        var data = Application.DATA.replace("Zoë", "Ann").replace("Müller-Çelik", "Aksu");
        var incoming = Application.incoming(json(data), Map.of(), Set.of());
        var plan = planOf(Application.plan());

        // Then
        eachWriting(value, written -> {
            for (var outgoing : List.of(written, "begin " + written + " eind")) {
                assertThatThrownBy(() -> guard.check(incoming, plan, leaving(outgoing), Map.of()))
                        .isInstanceOf(EgressHitException.class)
                        .hasMessageStartingWith("the value of " + leak.path + " ");
            }
        });
    }

    private static void eachWriting(String value, Consumer<String> check) {
        assertAll(Stream.of(Writing.values())
                .filter(writing -> writing.suits(value))
                .map(writing -> () -> assertThatCode(() -> check.accept(writing.of(value)))
                        .as(writing.name())
                        .doesNotThrowAnyException()));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "999-990-342",
                "9999.90.342",
                "99 99 90 342",
                "999/990/342",
                "9 9 9 9 9 0 3 4 2",
                "BSN:999990342.",
                "x999990342x",
                "999\\u00a0990\\u00a0342",
                "\\uff19\\uff19\\uff19\\uff19\\uff19\\uff10\\uff13\\uff14\\uff12",
                "999\\u200b990\\u200b342",
                "9%39&#57;\\u0039%2539&#x30;342",
                "39-39-39-39-39-30-33-34-32",
            })
    void aNumberIsFoundWhateverStandsBetweenItsDigits(String written) {
        assertHit("/betrokkene/bsn", leaving(written));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "19900314",
                "14-03-1990",
                "14/03/1990",
                "14.03.1990",
                "1990/03/14",
                "14-3-1990",
                "14 maart 1990",
                "14 Maart 1990",
                "1990-03-14T00:00:00Z"
            })
    void aDateIsFoundAsPeopleWriteIt(String written) {
        assertHit("/betrokkene/geboortedatum", leaving(written));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "MÜLLER-ÇELIK",
                "müller-çelik",
                "Mu\\u0308ller-C\\u0327elik",
                "Muller-Celik",
                "door Müller-Çelik, AGB"
            })
    void aNameIsFoundInEveryUnicodeForm(String written) {
        assertHit("/betrokkene/naam/achternaam", leaving(written));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"GGZ-2026/0", "2026/00011", "6/0001173-"})
    void tenCharactersOfAReferenceAreEnough(String part) {
        assertHit("/traject/kenmerk", leaving(part));
    }

    @Test
    void nineCharactersOfAReferenceAreNot() {
        assertPasses(leaving("GGZ-2026/"));
    }

    @Test
    void aBsnWithoutItsLeadingZeroIsFound() {
        // Given
        var zero = "010000008";
        var incoming = Application.incoming(json("{\"betrokkene\": {\"bsn\": \"010000008\"}}"), Map.of(), Set.of());

        // Then
        for (var written : new String[] {zero, zero.substring(1), "1000-0008", "10.00.00.08", "MTAwMDAwMDg="}) {
            assertThatThrownBy(() -> guard.check(incoming, planOf(Application.plan()), leaving(written), Map.of()))
                    .isInstanceOf(EgressHitException.class);
        }
    }

    @Test
    void theTokenThatCameInDoesNotGoOnAndNeitherDoesWhatItStandsFor() {
        // Given
        var token = "psn1.AQAAAAGq0_2vOoMG5iCVf2n0hq1HcjQ3l0dZ7iSg8F9x2l1kYw";
        var opened = Map.of("/betrokkene/bsn", Identifier.of(IdentifierType.BSN, "999990342"));
        var incoming = Application.incoming(json("{\"betrokkene\": {\"bsn\": \"" + token + "\"}}"), opened, Set.of());

        // Then
        for (var written : new String[] {token, token.substring(30, 40), "999990342"}) {
            assertThatThrownBy(() -> guard.check(incoming, planOf(Application.plan()), leaving(written), Map.of()))
                    .isInstanceOf(EgressHitException.class)
                    .hasMessageStartingWith("the value of /betrokkene/bsn ");
        }
    }

    @Test
    void theHeaderThatAllTokensOfAnEpochShareIsNoLeak() {
        // Given
        var incoming = Application.incoming(
                json("{\"traject\": {\"kenmerk\": \"psn1.AQAAAAGq0_2vOoMG5iCVf2n0hq1HcjQ3l0dZ7iSg8F9x2l1kYw\"}}"),
                Map.of("/traject/kenmerk", Identifier.of(IdentifierType.REFERENCE, "UWV-1")),
                Set.of());
        var data = json("{\"traject\": {\"kenmerk\": \"psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ\"}}");

        // Then
        assertThatCode(() -> guard.check(incoming, planOf(Application.plan()), bytes(event(data)), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void whatDisclosureMakesPasses() {
        assertPasses(leaving());
    }

    @Test
    void aKeptValuePassesInItsOwnPlaceAndNowhereElse() {
        // Given
        var plan = planWith("/betrokkene/bsn", KEEP);
        var data = disclosure
                .disclose(Application.incoming(), plan, Application::fixedToken, Application::shift)
                .data();

        // Then
        assertThatCode(() -> guard.check(Application.incoming(), plan, bytes(event(data)), Map.of()))
                .doesNotThrowAnyException();
        for (var place : new String[] {"subject", "id", "bsn", "999990342"}) {
            assertHit("/betrokkene/bsn", plan, bytes(event(data).put(place, "999990342")));
        }
        assertHit("/betrokkene/bsn", plan, bytes(event(data).put("999990342", "x")));
        assertHit(
                "/betrokkene/bsn",
                plan,
                new String(bytes(event(data)), UTF_8)
                        .replace("\"werk\"", "\"999990342\"")
                        .getBytes(UTF_8));
    }

    @Test
    void aKeptFieldHidesOnlyTheValueThatCameInThere() {
        // Given: /traject/uren is kept, and something wrote the person's number into it
        var leaking = new String(leaving(), UTF_8).replace("\"uren\":24", "\"uren\":999990342");

        // Then
        assertHit("/betrokkene/bsn", leaking.getBytes(UTF_8));
    }

    @Test
    void keptValuesInsideEachOtherPass() {
        // Given
        var data = json("{\"betrokkene\": {\"bsn\": \"999990342\", \"naam\": {\"achternaam\": \"Jansen\"}},"
                + " \"traject\": {\"kenmerk\": \"dossier 999990342 Jansen\", \"toelichting\": \"Jansen, 999990342\"}}");
        var incoming = Application.incoming(data, Map.of(), Set.of());
        var plan = planOf(Map.of(
                "/betrokkene/bsn",
                KEEP,
                "/betrokkene/naam/achternaam",
                KEEP,
                "/traject/kenmerk",
                KEEP,
                "/traject/toelichting",
                KEEP));

        // Then
        var passing = disclosure
                .disclose(incoming, plan, Application::fixedToken, Application::shift)
                .data();
        assertThatCode(() -> guard.check(incoming, plan, bytes(event(passing)), Map.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> guard.check(incoming, plan, bytes(event(passing).put("subject", "Jansen")), Map.of()))
                .isInstanceOf(EgressHitException.class)
                .hasMessageStartingWith("the value of /betrokkene/naam/achternaam ");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"Sluis", "Doel", "Traject", "Regio", "Kenmerk", "Adac", "Bsnx"})
    void aNameThatIsAlsoAWordOfTheMessageDoesNotStopIt(String name) {
        // Given: the UUID of the event holds -adac- and its type holds .sluis.
        var data = Application.incoming()
                .data()
                .reveal(nl.sluis.gateway.message.Reveal.GUARD)
                .deepCopy();
        var changed = json(data.toString().replace("Müller-Çelik", name));
        var incoming = Application.incoming(changed, Map.of(), Set.of());
        var disclosed = disclosure
                .disclose(incoming, planOf(Application.plan()), Application::fixedToken, Application::shift)
                .data();
        var leaving = event(disclosed).put("id", "0b0f6f0e-3c1b-4a55-adac-1d9b7a6e2f10");

        // Then
        assertThatCode(() -> guard.check(incoming, planOf(Application.plan()), bytes(leaving), Map.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check(
                        incoming,
                        planOf(Application.plan()),
                        bytes(leaving.put("subject", "de heer " + name)),
                        Map.of()))
                .isInstanceOf(EgressHitException.class);
    }

    @Test
    void aNameInsideAWordIsNoName() {
        // Given
        var incoming = Application.incoming(
                json("{\"betrokkene\": {\"naam\": {\"achternaam\": \"Berg\"}}}"), Map.of(), Set.of());

        // Then
        assertThatCode(() ->
                        guard.check(incoming, planOf(Application.plan()), leaving("bergen en heuvelberg"), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aDateThatIsTodayPassesAsTheTimeOfTheMessageOnly() {
        // Given
        var incoming =
                Application.incoming(json("{\"betrokkene\": {\"geboortedatum\": \"2026-11-01\"}}"), Map.of(), Set.of());
        var data = json("{\"betrokkene\": {\"geboortedatum\": \"0-4\"}}");

        // Then
        assertThatCode(() -> guard.check(incoming, planOf(Application.plan()), bytes(event(data)), Map.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check(
                        incoming,
                        planOf(Application.plan()),
                        bytes(event(data).put("subject", "2026-11-01")),
                        Map.of()))
                .isInstanceOf(EgressHitException.class);
    }

    /** Zeros stand in the place of what passes; that hides no value that has one of its own. */
    @Test
    void aValueThatBeginsWithAZeroByteIsFound() {
        // Given
        var value = "\\u0000x-12y45678";
        var incoming =
                Application.incoming(json("{\"betrokkene\": {\"telefoon\": \"" + value + "\"}}"), Map.of(), Set.of());

        // Then
        assertThatThrownBy(() -> guard.check(incoming, planOf(Application.plan()), leaving(value), Map.of()))
                .isInstanceOf(EgressHitException.class);
    }

    @Test
    void aHitInWhatIsNoJsonStays() {
        assertHit(
                "/betrokkene/bsn",
                planWith("/betrokkene/bsn", KEEP),
                "{\"data\":{\"betrokkene\":{\"bsn\":\"999990342\"".getBytes(UTF_8));
    }

    @Test
    void whatBeginsInAWordOfTheGatewayAndEndsBehindItIsFound() {
        // Given: the message itself says re-integratie","datacontenttype
        var incoming =
                Application.incoming(json("{\"doelen\": [{\"nummer\": \"tegratie\\\",\"}]}"), Map.of(), Set.of());

        // Then
        assertThatThrownBy(() -> guard.check(incoming, planOf(Application.plan()), leaving(), Map.of()))
                .isInstanceOf(EgressHitException.class)
                .hasMessageStartingWith("the value of /doelen/*/nummer ");
    }

    @Test
    void theHitNamesFieldAndEncodingAndNotTheValue() {
        assertThatThrownBy(() -> check(planOf(Application.plan()), leaving("OTk5OTkwMzQy")))
                .isInstanceOf(EgressHitException.class)
                .hasMessageStartingWith("the value of /betrokkene/bsn was found in the outgoing message, as base64")
                .hasMessageNotContaining("99")
                .hasMessageNotContaining("OTk5")
                .hasNoCause();
    }

    @Test
    void withoutTheTransformationOfAFieldTheGuardFires() {
        for (var field : Map.of(
                        "/betrokkene/bsn", "999990342",
                        "/betrokkene/geboortedatum", "1990-03-14",
                        "/traject/kenmerk", "GGZ-2026/0001173-A")
                .entrySet()) {
            // Given: a disclosure that keeps what the plan wants changed
            var broken = disclosure.disclose(
                    Application.incoming(),
                    planWith(field.getKey(), KEEP),
                    Application::fixedToken,
                    Application::shift);
            assertThat(broken.data().toString()).contains(field.getValue());

            // Then
            assertHit(field.getKey(), bytes(event(broken.data())));
        }
    }

    private byte[] leaving() {
        return bytes(event(disclosure
                .disclose(
                        Application.incoming(), planOf(Application.plan()), Application::fixedToken, Application::shift)
                .data()));
    }

    /** A message into which something wrote this, as it stands between quotes. */
    private byte[] leaving(String leak) {
        var clean = new String(leaving(), UTF_8);
        return clean.replace("\"werk\"", "\"" + leak + "\"").getBytes(UTF_8);
    }

    private void assertPasses(byte[] outgoing) {
        assertThatCode(() -> check(planOf(Application.plan()), outgoing)).doesNotThrowAnyException();
    }

    private void assertHit(String path, byte[] outgoing) {
        assertHit(path, planOf(Application.plan()), outgoing);
    }

    private void assertHit(String path, FieldPlan plan, byte[] outgoing) {
        assertThatThrownBy(() -> check(plan, outgoing))
                .isInstanceOf(EgressHitException.class)
                .hasMessageStartingWith("the value of " + path + " was found in the outgoing message, as ");
    }

    private void check(FieldPlan plan, byte[] outgoing) {
        guard.check(Application.incoming(), plan, outgoing, Map.of());
    }
}
