package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedStandingTest {
    static final RevocationSettings SETTINGS =
            new RevocationSettings(null, Duration.ofHours(1), Duration.ofHours(24), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    private HttpServer server;
    private BroughtPki pki;
    private volatile boolean answers = true;
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ca.crl", exchange -> {
            try (exchange) {
                var list = Files.readAllBytes(folder.resolve("pki/ca.crl"));
                exchange.sendResponseHeaders(answers ? 200 : 500, answers ? list.length : -1);
                if (answers) {
                    exchange.getResponseBody().write(list);
                }
            }
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ca.crl");
        pki = BroughtPki.in(folder.resolve("pki"), address, TestPki.GGZ, TestPki.UWV);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void oneThatTheListNamesIsRevokedAndAnotherIsGood() throws Exception {
        pki.revoke(Instant.now().plusSeconds(3_600), ggz());
        var lists = lists(SETTINGS);

        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz()))).isInstanceOf(Standing.Word.Revoked.class);
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(uwv()))).isEqualTo(new Standing.Word.Good());
    }

    /** As in a connection that outlives its certificate. */
    @Test
    void oneWhoseTimeIsOverIsGoodNoMoreWhateverTheListsSay() {
        var lists = lists(SETTINGS);
        assertThat(standing(lists, Mode.DEVELOPMENT).of(List.of(ggz()))).isEqualTo(new Standing.Word.Good());

        clock = later(Duration.ofDays(31));

        assertThat(standing(lists, Mode.DEVELOPMENT).of(List.of(ggz()))).isInstanceOf(Standing.Word.Ended.class);
    }

    @Test
    void aListThatCannotBeRenewedIsBelievedForTheGraceAndNoLonger() {
        var lists = lists(SETTINGS);
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz()))).isEqualTo(new Standing.Word.Good());
        answers = false;
        lists.renew();

        clock = later(Duration.ofHours(23));
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz()))).isEqualTo(new Standing.Word.Good());
        clock = later(Duration.ofHours(25));
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz())))
                .isInstanceOfSatisfying(Standing.Word.Unknown.class, word -> assertThat(word.why())
                        .contains("could not be renewed"));
    }

    @Test
    void aListThatWasNeverHadRefusesAlsoInDevelopment() {
        answers = false;

        for (var mode : Mode.values()) {
            assertThat(standing(lists(SETTINGS), mode).of(List.of(ggz()))).isInstanceOf(Standing.Word.Unknown.class);
        }
    }

    @Test
    void whatWasKnownIsKnownAfterARestartWithoutANetwork() throws Exception {
        pki.revoke(Instant.now().plusSeconds(3_600), ggz());
        assertThat(standing(lists(SETTINGS), Mode.PRODUCTION).of(List.of(ggz())))
                .isInstanceOf(Standing.Word.Revoked.class);
        answers = false;

        assertThat(standing(lists(SETTINGS), Mode.PRODUCTION).of(List.of(ggz())))
                .isInstanceOf(Standing.Word.Revoked.class);
    }

    @Test
    void aListOfAnotherAuthorityOrAnOlderOneUndoesNothing() throws Exception {
        pki.revoke(Instant.now().plusSeconds(3_600));
        var older = Files.readAllBytes(folder.resolve("pki/ca.crl"));
        var lists = lists(SETTINGS);
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(uwv()))).isEqualTo(new Standing.Word.Good());
        clock = Clock.systemUTC();
        // lists have whole seconds
        var next = Instant.now().plusSeconds(1);
        while (Instant.now().isBefore(next)) {
            Thread.onSpinWait();
        }
        pki.revoke(Instant.now().plusSeconds(3_600), ggz());
        lists.renew();
        Files.write(folder.resolve("pki/ca.crl"), older);
        lists.renew();
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz()))).isInstanceOf(Standing.Word.Revoked.class);

        var other = BroughtPki.in(folder.resolve("other"));
        Files.copy(
                other.file("ca.crl"), folder.resolve("pki/ca.crl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        lists.renew();
        assertThat(standing(lists, Mode.PRODUCTION).of(List.of(ggz()))).isInstanceOf(Standing.Word.Revoked.class);
    }

    @Test
    void whoseAuthorityNamesNoListIsGoodInDevelopmentOnlyUnlessAnOperatorGaveOne() throws Exception {
        var silent = BroughtPki.in(folder.resolve("silent"), TestPki.GGZ);
        var certificate = silent.certificate(TestPki.GGZ.name());

        assertThat(standing(lists(SETTINGS), Mode.DEVELOPMENT, silent).of(List.of(certificate)))
                .isEqualTo(new Standing.Word.Good());
        assertThat(standing(lists(SETTINGS), Mode.PRODUCTION, silent).of(List.of(certificate)))
                .isInstanceOf(Standing.Word.Unknown.class);

        silent.revoke(Instant.now().plusSeconds(3_600), certificate);
        var given = lists(new RevocationSettings(
                folder.resolve("silent"), Duration.ofHours(1), Duration.ofHours(24), Duration.ofSeconds(5)));
        given.readFolder(List.of(silent.authority()));
        assertThat(standing(given, Mode.DEVELOPMENT, silent).of(List.of(certificate)))
                .isInstanceOf(Standing.Word.Revoked.class);
    }

    private X509Certificate ggz() {
        return pki.certificate(TestPki.GGZ.name());
    }

    private X509Certificate uwv() {
        return pki.certificate(TestPki.UWV.name());
    }

    private KnownLists lists(RevocationSettings settings) {
        return new KnownLists(settings, folder.resolve("kept"), clock);
    }

    private Standing standing(KnownLists lists, Mode mode) {
        return standing(lists, mode, pki);
    }

    private Standing standing(KnownLists lists, Mode mode, BroughtPki of) {
        var known = new Revocations(lists, new KnownAnswers(SETTINGS, folder.resolve("kept"), clock));
        return new ListedStanding(known, SETTINGS, mode, clock, () -> List.of(of.authority()));
    }

    private static Clock later(Duration by) {
        return Clock.fixed(Instant.now().plus(by), ZoneOffset.UTC);
    }
}
