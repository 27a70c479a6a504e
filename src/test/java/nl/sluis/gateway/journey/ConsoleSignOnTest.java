package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import nl.sluis.gateway.console.ConsoleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by OpenID Connect, at a real Keycloak. */
class ConsoleSignOnTest {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static Keycloak keycloak;
    private static Gateway gateway;
    private static int console;

    /** The gateway first: that its provider is away keeps it from nothing. */
    @BeforeAll
    static void start() throws Exception {
        var port = Keycloak.freePort();
        gateway = Gateway.start(
                "--sluis.console.oidc.issuer=" + Keycloak.issuer(port),
                "--sluis.console.oidc.client-id=sluis",
                "--sluis.console.oidc.client-secret=only-for-this-test");
        console = gateway.bean(ConsoleServer.class).port();
        keycloak = Keycloak.start(port, console);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void anOfficerComesInWithACodeAndPkceAndGoesOutAtTheProviderToo() {
        var visit = new ConsoleVisit("http://localhost:" + console);
        assertThat(ConsoleVisit.to(visit.get("/zoeken"))).isEqualTo("/aanmelden");
        var question = ConsoleVisit.to(visit.get("/oauth2/authorization/sluis"));
        assertThat(question).startsWith(keycloak.issuer()).contains("code_challenge_method=S256", "response_type=code");
        var before = visit.session();

        var back = signIn(visit, question, "p-jansen", "wachtwoord-van-jansen");

        assertThat(ConsoleVisit.to(back)).as("where they were going").isEqualTo("/zoeken");
        assertThat(visit.session()).as("another session than before").isNotEqualTo(before);
        assertThat(visit.get("/zoeken").body()).contains("P. Jansen");
        assertThat(visit.get("/wachtrij").statusCode()).isEqualTo(403);
        assertThat(ConsoleVisit.to(visit.get("/oauth2/authorization/sluis")))
                .as("who is known already and is asked again gives the password again")
                .contains("prompt=login");
        var end = ConsoleVisit.to(visit.post("/afmelden", Map.of()));
        assertThat(end).startsWith(keycloak.issuer()).contains("id_token_hint=");
        assertThat(ConsoleVisit.to(visit.getAt(end))).endsWith("/aanmelden?afgemeld");
        assertThat(ConsoleVisit.to(visit.get("/zoeken"))).isEqualTo("/aanmelden");
        assertThat(visit.getAt(ConsoleVisit.to(visit.get("/oauth2/authorization/sluis")))
                        .body())
                .as("the provider asks again")
                .contains("password");
        System.out.println("Keycloak: authorization code, PKCE S256, session " + (before.isEmpty() ? "new" : "changed")
                + ", roles and OIN from claims, logout at the provider");
    }

    @Test
    void whoHasNoRoleComesNowhere() {
        assertThat(refused("zonder-rol", "wachtwoord-zonder-rol")).isTrue();
    }

    @Test
    void anOrganisationThatDoesNotTakePartComesNowhere() {
        assertThat(refused("vreemde-oin", "wachtwoord-vreemd")).isTrue();
    }

    /** people.yaml has an operator of this name; one who claims another role under it would be two persons where two must agree. */
    @Test
    void nobodyTakesTheNameOfSomebodyElse() {
        assertThat(refused("operator", "wachtwoord-ander")).isTrue();
    }

    @Test
    void aCodeThatWasNotAskedForIsNotTaken() {
        var visit = new ConsoleVisit("http://localhost:" + console);

        var answer = visit.get("/login/oauth2/code/sluis?code=stolen&state=made-up");

        assertThat(ConsoleVisit.to(answer)).isEqualTo("/aanmelden?fout");
        assertThat(ConsoleVisit.to(visit.get("/zoeken"))).isEqualTo("/aanmelden");
    }

    private static boolean refused(String name, String password) {
        var visit = new ConsoleVisit("http://localhost:" + console);
        var back = signIn(visit, ConsoleVisit.to(visit.get("/oauth2/authorization/sluis")), name, password);
        return ConsoleVisit.to(back).equals("/aanmelden?fout")
                && ConsoleVisit.to(visit.get("/zoeken")).equals("/aanmelden");
    }

    /** As far as the gateway's answer to the code that the provider sent along. */
    private static HttpResponse<String> signIn(ConsoleVisit visit, String question, String name, String password) {
        var form = FORM.matcher(visit.getAt(question).body());
        assertThat(form.find()).as("the form of Keycloak").isTrue();
        var answer = visit.postAt(form.group(1).replace("&amp;", "&"), Map.of("username", name, "password", password));
        var back = URI.create(ConsoleVisit.to(answer));
        assertThat(back.getPort()).isEqualTo(console);
        return visit.getAt(back.toString());
    }
}
