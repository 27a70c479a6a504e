package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that name a responder (OCSP), against one that really answers. */
class AnsweredStandingTest {
    private static final Standing.Word GOOD = new Standing.Word.Good();

    @TempDir
    Path folder;

    private StatusResponder responder;
    private BroughtPki pki;
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void open() throws Exception {
        responder = new StatusResponder();
        pki = BroughtPki.in(folder.resolve("pki"), null, responder.address(), TestPki.GGZ, TestPki.UWV);
        responder.signer = pki.authorityItself();
    }

    @AfterEach
    void close() {
        responder.close();
    }

    @Test
    void oneOfWhichTheAuthoritySaysSoIsGoodAndIsAskedAboutOnce() {
        var known = known();

        assertThat(word(known)).isEqualTo(GOOD);
        assertThat(word(known)).isEqualTo(GOOD);

        assertThat(responder.asked).hasValue(1);
    }

    @Test
    void oneOfWhichTheAuthoritySaysSoIsRevokedFromTheNextTimeThatItIsAsked() {
        var known = known();
        assertThat(word(known)).isEqualTo(GOOD);
        responder.status = new RevokedStatus(new Date(), 1);

        known.renew();

        assertThat(word(known)).isInstanceOf(Standing.Word.Revoked.class);
    }

    @Test
    void oneThatTheAuthorityDoesNotKnowIsNotBelievedAlsoInDevelopmentAndBesideAListThatDoesNotNameIt()
            throws Exception {
        responder.status = new UnknownStatus();
        var known = known(settings(folder.resolve("pki")));
        known.readFolder(List.of(pki.authority()));

        for (var mode : Mode.values()) {
            assertThat(standing(known, mode).of(List.of(ggz())))
                    .isInstanceOfSatisfying(Standing.Word.Unknown.class, word -> assertThat(word.why())
                            .contains("does not know it"));
        }
    }

    @Test
    void anAnswerThatCannotBeRenewedIsBelievedForTheGraceAndNoLonger() {
        responder.nextUpdate = Instant.now().plus(Duration.ofDays(7));
        var known = known();
        assertThat(word(known)).isEqualTo(GOOD);
        responder.answers = false;
        known.renew();

        clock = later(Duration.ofHours(23));
        assertThat(word(known)).isEqualTo(GOOD);
        clock = later(Duration.ofHours(25));
        assertThat(word(known)).isInstanceOfSatisfying(Standing.Word.Unknown.class, word -> assertThat(word.why())
                .contains("could not be renewed"));
    }

    @Test
    void oneThatWasNeverAnsweredForIsNotBelieved() {
        responder.answers = false;
        for (var mode : Mode.values()) {
            assertThat(standing(known(), mode).of(List.of(ggz()))).isInstanceOf(Standing.Word.Unknown.class);
        }
        responder.answers = true;
        responder.signer = null;

        assertThat(word(known())).as("a responder that says: try later").isInstanceOf(Standing.Word.Unknown.class);
    }

    @Test
    void anAnswerThatSomebodyElseSignedIsNone() throws Exception {
        responder.signer = BroughtPki.in(folder.resolve("other")).authorityItself();
        assertThat(word(known())).as("another authority").isInstanceOf(Standing.Word.Unknown.class);

        responder.signer = pki.issued("somebody", KeyPurposeId.id_kp_clientAuth);
        assertThat(word(known())).as("who is not for that").isInstanceOf(Standing.Word.Unknown.class);

        responder.signer = pki.issued("responder", KeyPurposeId.id_kp_OCSPSigning);
        assertThat(word(known())).as("whom the authority named for that").isEqualTo(GOOD);
    }

    @Test
    void anAnswerThatIsOverForLongerThanTheGraceIsNotBelievedAlthoughItJustCame() {
        responder.thisUpdate = Instant.now().minus(Duration.ofDays(3));
        responder.nextUpdate = Instant.now().minus(Duration.ofHours(25));
        assertThat(word(known())).isInstanceOf(Standing.Word.Unknown.class);

        responder.nextUpdate = null;
        assertThat(word(known())).as("without an end").isInstanceOf(Standing.Word.Unknown.class);
    }

    @Test
    void anOlderAnswerUndoesNoRevocation() {
        var known = known();
        responder.status = new RevokedStatus(new Date(), 1);
        assertThat(word(known)).isInstanceOf(Standing.Word.Revoked.class);

        responder.status = null;
        responder.thisUpdate = Instant.now().minus(Duration.ofHours(1));
        known.renew();

        assertThat(word(known)).isInstanceOf(Standing.Word.Revoked.class);
    }

    @Test
    void oneThatTheListNamesIsRevokedWhateverTheResponderSays() throws Exception {
        pki.revoke(Instant.now().plusSeconds(3_600), ggz());
        var known = known(settings(folder.resolve("pki")));
        known.readFolder(List.of(pki.authority()));

        assertThat(word(known)).isInstanceOf(Standing.Word.Revoked.class);
    }

    @Test
    void whatWasAnsweredIsKnownAfterARestartWithoutANetwork() {
        responder.status = new RevokedStatus(new Date(), 1);
        assertThat(word(known())).isInstanceOf(Standing.Word.Revoked.class);
        responder.answers = false;

        assertThat(word(known())).isInstanceOf(Standing.Word.Revoked.class);
    }

    private X509Certificate ggz() {
        return pki.certificate(TestPki.GGZ.name());
    }

    private Standing.Word word(Revocations known) {
        return standing(known, Mode.PRODUCTION).of(List.of(ggz()));
    }

    private Standing standing(Revocations known, Mode mode) {
        return new ListedStanding(known, ListedStandingTest.SETTINGS, mode, clock, () -> List.of(pki.authority()));
    }

    private Revocations known() {
        return known(ListedStandingTest.SETTINGS);
    }

    private Revocations known(RevocationSettings settings) {
        var kept = folder.resolve("kept");
        return new Revocations(new KnownLists(settings, kept, clock), new KnownAnswers(settings, kept, clock));
    }

    private static RevocationSettings settings(Path lists) {
        return new RevocationSettings(lists, Duration.ofHours(1), Duration.ofHours(24), Duration.ofSeconds(5));
    }

    private static Clock later(Duration by) {
        return Clock.fixed(Instant.now().plus(by), ZoneOffset.UTC);
    }
}
