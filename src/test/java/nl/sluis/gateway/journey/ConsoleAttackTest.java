package nl.sluis.gateway.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may try against the pages. */
class ConsoleAttackTest {
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final ConsoleHouse house = ConsoleHouse.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van",
                "tot",
                "partij",
                "afzender",
                "ontvanger",
                "soort",
                "uitkomst",
                "reden",
                "regel",
                "regio",
                "kenmerk",
                "na"
            })
    void noFieldOfASearchBecomesMarkup(String field) {
        var officer = house.as("privacy-officer-ggz");

        var page = officer.get("/zoeken?zoek=&" + field + "=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("Dit veld klopt niet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regels?van=",
                "/regels?naar=",
                "/regels?soort=",
                "/regels?doel=",
                "/regels/velden?veld=",
                "/regels/versies?daarna=x&eerst=",
                "/regels/versies?eerst=x&daarna=",
                "/regels/wat-als?bericht=",
                "/regels/wat-als?bericht=AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml&ontvanger=",
                "/regels/wat-als?bericht=AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml&register=",
                "/regels/regel/"
            })
    void noWordOfAQuestionAboutTheRulesBecomesMarkup(String path) {
        var page = house.as("auditor").get(path + "%22%3E%3Cscript%3Ealert(1)%3C%3E");

        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.body()).doesNotContain("<script>alert", "&gt;&lt;script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../sets", "..%2F..%2Fsets", "voorstel/../x", "half", "."})
    void aVersionOfTheRulesIsOneThatWasActiveAndNoFolder(String name) {
        assertThat(house.as("auditor")
                        .get("/regels/versies?eerst=" + name + "&daarna=" + name)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPeriodThatIsNoneIsToldAndNotRepeated() {
        var officer = house.as("fg-ggz");
        var sent = officer.post("/regels/gebruik", Map.of("van", SCRIPT, "tot", SCRIPT, "party", "x"));
        var where = ConsoleVisit.to(sent).replaceFirst("^https?://[^/]+", "");
        Wait.until(() -> officer.get(where).statusCode() == 400);

        assertThat(officer.get(where).body()).contains("De periode klopt niet").doesNotContain("<script>alert");
        assertThat(house.as("fg-ggz").get(where).statusCode())
                .as("another session")
                .isEqualTo(404);
    }

    @Test
    void noFieldOfASearchForAPersonBecomesMarkupNorCountsAsAnother() {
        var officer = house.as("privacy-officer-ggz");

        var page = officer.post(
                "/zoeken/persoon",
                Map.of("bsn", SCRIPT, "waarom", SCRIPT, "limit", "1000", "party", "x", "person", "y"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("BSN (negen cijfers");
    }

    @Test
    void aReasonThatWasRecordedComesBackAsText() {
        var officer = house.as("privacy-officer-ggz");
        var found = officer.post("/zoeken/persoon", Map.of("bsn", house.person, "waarom", "zaak " + SCRIPT));
        assertThat(found.body()).contains("gevonden").doesNotContain("<script>alert");
        var look = officer.get("/zoeken?zoek=&soort=log.read").body();
        var id = look.substring(look.indexOf("/bericht/") + 9, look.indexOf("/bericht/") + 45);

        assertThat(officer.get("/bericht/" + id).body()).doesNotContain("<script>alert");
        var raw = officer.get("/bericht/" + id + "/ruw");
        assertThat(raw.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void theNumberOfAPersonStandsInNoAddressAndInNothingThatIsKept() {
        var officer = house.as("privacy-officer-ggz");
        var found = officer.post("/zoeken/persoon", Map.of("bsn", house.person, "waarom", "inzageverzoek IV-7"));

        assertThat(found.body()).doesNotContain("=" + house.person);
        assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(officer.get("/zoeken/persoon?bsn=" + house.person).statusCode())
                .isEqualTo(405);
    }

    @Test
    void aPersonIsNotSearchedWithoutAReason() {
        var officer = house.as("privacy-officer-ggz");

        assertThat(officer.post("/zoeken/persoon", Map.of("bsn", house.person)).body())
                .contains("Dit veld klopt niet")
                .doesNotContain("class=\"zinnen\"");
    }

    @Test
    void whatIsOfAnotherPartyIsNotThere() {
        for (var stranger : new String[] {"privacy-officer-gemeente", "privacy-officer-uwv", "fg-uwv"}) {
            var visit = house.as(stranger);
            assertThat(visit.get("/bericht/" + house.delivered).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visit.get("/bericht/" + house.delivered + "/bewijs").statusCode())
                    .isEqualTo(404);
            assertThat(visit.get("/bericht/" + house.delivered + "/ruw").statusCode())
                    .isEqualTo(404);
            assertThat(visit.get("/zoeken?zoek=&kenmerk=" + house.delivered).body())
                    .contains("Niets gevonden");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/%2F/evil.example",
                "/aanmelden?continue=https://evil.example",
                "/\\evil.example"
            })
    void nobodySaysWhereSomebodyLands(String path) {
        var visit = house.asNobody();
        try {
            var unused = visit.get(path.replace("\\", "%5C"));
        } catch (RuntimeException refusedByTheServer) {
            assertThat(refusedByTheServer).isNotNull();
        }
        var in = visit.post(
                "/aanmelden",
                Map.of(
                        "naam",
                        "operator",
                        "wachtwoord",
                        house.password("operator"),
                        "redirect",
                        "https://evil.example"));

        assertThat(ConsoleVisit.to(in)).startsWith("/").doesNotStartWith("//").doesNotContain("://");
    }

    @Test
    void aSessionThatSomebodyElseKnewIsNotTheOneThatIsSignedIn() {
        var attacker = house.asNobody();
        var unused = attacker.token();
        var victim = house.asNobody();
        victim.useSession(attacker.session());

        victim.signIn("operator", house.password("operator"));

        assertThat(victim.session()).isNotEqualTo(attacker.session());
        assertThat(victim.get("/wachtrij").statusCode()).isEqualTo(200);
        assertThat(ConsoleVisit.to(attacker.get("/wachtrij"))).isEqualTo("/aanmelden");
    }

    @Test
    void aSessionThatWasLeftIsGone() {
        var visit = house.as("operator");
        var left = visit.session();
        visit.post("/afmelden", Map.of());
        var thief = house.asNobody();
        thief.useSession(left);

        assertThat(ConsoleVisit.to(thief.get("/wachtrij"))).isEqualTo("/aanmelden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en%0d%0aSet-Cookie:x=y", "de", "../../etc", "en_US.%7B%7D"})
    void whatIsNoLanguageIsNone(String asked) {
        var page = house.asNobody().get("/aanmelden?taal=" + asked);

        assertThat(page.body()).contains("lang=\"nl\"");
        assertThat(page.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("x=") || cookie.startsWith("taal="));
    }

    @Test
    void everyPageGoesOutWithTheHeadersThatHoldItDown() {
        for (var path : new String[] {"/", "/aanmelden", "/bestaat-niet", "/zoeken"}) {
            var headers = house.as("fg-ggz").get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
        assertThat(house.asNobody()
                        .get("/aanmelden")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void noPageHasScriptOrStyleOfItsOwn() {
        var officer = house.as("privacy-officer-ggz");
        for (var path : new String[] {
            "/",
            "/zoeken?zoek=",
            "/bericht/" + house.delivered,
            "/overzicht",
            "/woordenlijst",
            "/regels",
            "/regels/velden?veld=/betrokkene/bsn",
            "/regels/versies",
            "/regels/wat-als",
            "/regels/gebruik"
        }) {
            assertThat(officer.get(path).body())
                    .as(path)
                    .doesNotContain(" style=", "<style", "onclick", "javascript:")
                    .doesNotContainPattern("<script(?! src=\"/script/htmx.min.js\")");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regios/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/regios/AM13%00",
                "/regios/..%2f..%2fetc/stroom.svg",
                "/regios/werk/%3Cscript%3E",
                "/goedkeuringen/%3Cscript%3E/1",
                "/goedkeuringen/wissing/%22onload=alert(1)",
                "/goedkeuringen/verzoek?fout=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void noPlaceInAnAddressBecomesMarkupOrAnotherPlace(String path) {
        for (var person : new String[] {"operator", "privacy-officer-ggz"}) {
            var page = house.as(person).get(path);

            assertThat(page.statusCode()).isIn(200, 400, 403, 404);
            assertThat(page.body()).doesNotContain("<script>alert", "\"onload=alert", "root:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>.sig", "../../config/people.yaml", "a.html"})
    void whatIsHandedInIsReadForWhatItIsAndItsNameIsNothing(String name) {
        var officer = house.as("privacy-officer-ggz");

        var answer = officer.postFile(
                "/goedkeuringen/verzoek", Map.of("person", "x", "admin", "true"), name, SCRIPT.getBytes(UTF_8));

        assertThat(ConsoleVisit.to(answer)).isEqualTo("/goedkeuringen/verzoek");
        assertThat(officer.get("/goedkeuringen/verzoek").body())
                .contains("Dit bestand is geen verzoek")
                .doesNotContain("<script>alert", "people.yaml\"", "a.html");
    }

    @Test
    void aFileThatIsTooLargeIsToldSoAndOneOfNobodyIsNotRead() {
        var officer = house.as("privacy-officer-ggz");
        var large = new byte[9 << 20];

        var answer = officer.postFile("/goedkeuringen/verzoek", Map.of(), "a.sig", large);
        var tooLarge = officer.get(ConsoleVisit.to(answer));
        var nobody = house.asNobody();
        var unread = nobody.postFileBare("/goedkeuringen/verzoek", Map.of(), "a.sig", new byte[10]);

        assertThat(tooLarge.body()).contains("Dit bestand is te groot");
        assertThat(ConsoleVisit.to(unread)).isEqualTo("/aanmelden");
        assertThat(officer.postFileBare("/goedkeuringen/verzoek", Map.of(), "a.sig", new byte[10])
                        .statusCode())
                .as("without the token of a page")
                .isEqualTo(403);
    }
}
