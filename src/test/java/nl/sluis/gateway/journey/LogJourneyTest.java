package nl.sluis.gateway.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live log, read and verified from outside, as the parties, an auditor and anybody can. */
class LogJourneyTest {
    private static final String AUDITOR = "onderzoek-voorbeeld";

    @TempDir
    private static Path folder;

    private static Gateway gateway;
    private static int readOnlyPort;
    private static final List<BackOffice.Reply> REPLIES = new ArrayList<>();

    @BeforeAll
    static void exchange() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            readOnlyPort = free.getLocalPort();
        }
        gateway = Gateway.start("--sluis.log.port=" + readOnlyPort, "--sluis.log.auditors=00000099000000005000");
        for (var i = 0; i < 5; i++) {
            var reply = send();
            assertThat(reply.status()).as(reply.text()).isEqualTo(202);
            REPLIES.add(reply);
        }
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() == 5);
        var sealed = gateway.bean(Checkpoints.class);
        Wait.until(() -> size(sealed.newest().orElse("")) > 10);
        Files.write(
                folder.resolve("receipts"),
                REPLIES.stream().map(BackOffice.Reply::receipt).toList());
    }

    private static BackOffice.Reply send() throws Exception {
        var person = Fiction.person();
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        return ggz.send(Fiction.message("09-status-ggz-uwv", person));
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    private static long size(String note) {
        return note.isEmpty() ? 0 : Long.parseLong(note.split("\n", 3)[1]);
    }

    private record Said(int exitCode, String out, String err) {}

    private static Said sluis(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Said(exitCode, out.toString(), err.toString());
    }

    private static String log() {
        return "https://localhost:" + gateway.port() + "/log/0";
    }

    private static Said verify(String place, String party, String... more) {
        var words = new ArrayList<>(List.of(
                "verify",
                place,
                "--party=" + party,
                "--pki=" + gateway.data().resolve("pki"),
                "--keys=" + gateway.data().resolve("logs.vkeys"),
                "--public-key=" + gateway.data().resolve("receipts.pub")));
        words.addAll(List.of(more));
        return sluis(words.toArray(String[]::new));
    }

    @Test
    void aPartyProvesTheLiveLogByItsHashesAndItsReceipts() {
        // When
        var said = verify(log(), "ggz-voorbeeld", "--receipt=" + folder.resolve("receipts"));
        // Then
        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out())
                .contains("no entries: this log shows hashes only")
                .contains("5 receipts")
                .contains("PROVEN: localhost:8443/log/0 at size ");
    }

    @Test
    void everyDeliveryCarriedACheckpointThatTheReceiverCanUse() throws Exception {
        // Given
        var arguments = new ArrayList<String>();
        for (var got : gateway.receiver().gotBy("uwv-voorbeeld")) {
            var note = Base64.getUrlDecoder().decode(got.checkpoint());
            var file = Files.write(folder.resolve("checkpoint-" + arguments.size()), note);
            arguments.add("--checkpoint=" + file);
        }
        assertThat(arguments).hasSize(5);
        // When
        var said = verify(log(), "uwv-voorbeeld", arguments.toArray(String[]::new));
        // Then
        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out()).contains("5 checkpoints");
    }

    @Test
    void anAuditorExportsTheLogAndProvesItOfflineUntilAByteIsChanged() throws Exception {
        // Given
        var export = folder.resolve("export");
        var said = sluis(
                "export-log",
                log(),
                export.toString(),
                "--party=" + AUDITOR,
                "--pki=" + gateway.data().resolve("pki"),
                "--keys=" + gateway.data().resolve("logs.vkeys"));
        assertThat(said.exitCode()).as(said.toString()).isZero();
        assertThat(said.out()).contains("with entries and bodies");
        // Then
        var proven = verify(export.toString(), AUDITOR);
        assertThat(proven.exitCode()).as(proven.toString()).isZero();
        assertThat(proven.out()).contains("their order and times").contains("0 are not there any more");
        // And
        Path tile;
        try (var files = Files.walk(export.resolve("tile/entries"))) {
            tile = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        var text = new String(Files.readAllBytes(tile), java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(
                tile,
                text.replaceFirst("\"permit\"", "\"forbid\"").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        var convicted = verify(export.toString(), AUDITOR);
        assertThat(convicted.exitCode()).as(convicted.toString()).isEqualTo(1);
        assertThat(convicted.out()).contains("CONVICTED").contains(": edit: the entry is not the one whose hash");
        // And
        Files.delete(export.resolve("checkpoint"));
        var unchecked = verify(export.toString(), AUDITOR);
        assertThat(unchecked.exitCode()).isEqualTo(2);
        assertThat(unchecked.err()).contains("COULD NOT CHECK: the log shows no checkpoint");
    }

    @Test
    void aPersonGetsTheProofOfAnEntryOfTheOwnPartyAndOfNoOther() {
        // Given
        var entry = REPLIES.getFirst().json().path("id").asText();
        var file = folder.resolve("proof.tlog-proof");
        // When
        var said = sealed("privacy-officer-ggz", entry, file);
        // Then
        assertThat(said.exitCode()).as(said.toString()).isZero();
        var checked = sluis(
                "verify-proof", file.toString(), "--keys=" + gateway.data().resolve("logs.vkeys"));
        assertThat(checked.exitCode()).as(checked.toString()).isZero();
        assertThat(checked.out()).contains("holds: entry " + entry + " (accepted, ");
        var others = proof("privacy-officer-uwv", entry, file);
        assertThat(others.exitCode()).isEqualTo(2);
        assertThat(others.err()).contains("your party has no such entry");
    }

    private static Said proof(String person, String entry, Path file, String... more) {
        var words = new ArrayList<>(List.of("proof", entry, "--as=" + person, "--out=" + file));
        words.addAll(List.of(more));
        return online(words.toArray(String[]::new));
    }

    /** Asked again until a checkpoint covers the entry. */
    private static Said sealed(String person, String entry, Path file, String... more) {
        var said = new Said[1];
        Wait.until(() -> {
            said[0] = proof(person, entry, file, more);
            return said[0].exitCode() == 0;
        });
        return said[0];
    }

    private static Said online(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + gateway.data());
        all.add("--management-port=" + gateway.managementPort());
        return sluis(all.toArray(String[]::new));
    }

    /** The newest entry of this type that an officer sees. */
    private static String newest(String person, String type) throws Exception {
        var said = online("audit", "search", "--type=" + type, "--limit=1", "--json", "--as=" + person);
        assertThat(said.exitCode()).as(said.toString()).isZero();
        return new ObjectMapper().readTree(said.out()).at("/entries/0/id").asText();
    }

    private static Said check(Path proof, Path body) {
        return sluis(
                "verify-proof",
                proof.toString(),
                "--body=" + body,
                "--keys=" + gateway.data().resolve("logs.vkeys"));
    }

    @Test
    void aPartyHoldsTheBodyOfItsOwnEntryAgainstTheLogAndAChangedOneIsNamed() throws Exception {
        // Given: an entry of which the party sees every word
        var entry = newest("privacy-officer-ggz", "consent.changed");
        var proof = folder.resolve("own.tlog-proof");
        var given = sealed("privacy-officer-ggz", entry, proof, "--with-body");
        assertThat(given.exitCode()).as(given.toString()).isZero();
        var body = folder.resolve("own.tlog-proof.body");
        assertThat(Files.readString(body))
                .startsWith("sluis/body/v1\nid " + entry + "\nsalt ")
                .contains("\"event\":");
        // Then
        assertThat(check(proof, body).out()).contains("holds: what entry " + entry + " commits to is this body");
        var proven = verify(log(), "ggz-voorbeeld", "--proof=" + proof, "--body=" + body);
        assertThat(proven.exitCode()).as(proven.toString()).isZero();
        assertThat(proven.out()).contains("1 bodies that were given out in clear, and 0 as they are stored");
        // And
        Files.writeString(body, Files.readString(body).replace("\"event\":\"", "\"event\":\"x"));
        var changed = check(proof, body);
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out())
                .containsPattern("DOES NOT HOLD: entry " + entry + " at index [0-9]+ does not commit to this body");
        var convicted = verify(log(), "ggz-voorbeeld", "--proof=" + proof, "--body=" + body);
        assertThat(convicted.exitCode()).isEqualTo(1);
        assertThat(convicted.out())
                .containsPattern("entry [0-9]+: edit of a body: the body that was given out of entry " + entry);
        var withoutProof = verify(log(), "ggz-voorbeeld", "--body=" + body);
        assertThat(withoutProof.exitCode()).isEqualTo(2);
        assertThat(withoutProof.err()).contains("COULD NOT CHECK").contains("there is no proof of it");
    }

    @Test
    void whatNamesThePseudonymOfAnotherPartyGoesOutAsItIsStoredAndIsCheckedToo() throws Exception {
        for (var person : List.of("privacy-officer-ggz accepted", "privacy-officer-uwv delivered")) {
            // Given
            var officer = person.split(" ")[0];
            var entry = newest(officer, person.split(" ")[1]);
            var proof = folder.resolve(officer + ".tlog-proof");
            // When
            var given = sealed(officer, entry, proof, "--with-body");
            // Then
            assertThat(given.out()).as(given.toString()).contains("your party does not see all of it");
            var body = Files.readString(folder.resolve(officer + ".tlog-proof.body"));
            assertThat(body).contains("\nstored ").doesNotContain("{", "psn1.");
            var checked = check(proof, folder.resolve(officer + ".tlog-proof.body"));
            assertThat(checked.exitCode()).as(checked.toString()).isZero();
            assertThat(checked.out()).contains("is this stored body, which is encrypted");
        }
        var notItsOwn = proof(
                "privacy-officer-uwv",
                newest("privacy-officer-ggz", "accepted"),
                folder.resolve("none.tlog-proof"),
                "--with-body");
        assertThat(notItsOwn.exitCode()).isEqualTo(2);
        assertThat(newest("privacy-officer-ggz", "log.read"))
                .as("asking is an entry")
                .isNotEmpty();
    }

    @Test
    void anybodyReadsCheckpointAndHashesOnTheReadOnlyPortAndNothingElse() throws Exception {
        // Given
        var port = readOnlyPort;
        var http = HttpClient.newBuilder()
                .sslContext(trustingOnly(gateway.data().resolve("pki/ca.crt")))
                .build();
        // Then
        assertThat(get(http, port, "/log/0/checkpoint").body()).startsWith("localhost:8443/log/0\n");
        assertThat(get(http, port, "/log/0/tile/0/000.p/1").statusCode()).isEqualTo(200);
        for (var path :
                List.of("/log/0/tile/entries/000.p/1", "/log/0/eigen/0", "/v1/berichten", "/openapi.json", "/")) {
            assertThat(get(http, port, path).statusCode()).as(path).isEqualTo(404);
        }
        var posted = http.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/log/0/checkpoint"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(posted.statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> get(HttpClient http, int port, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext trustingOnly(Path authority) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var file = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }

    @Test
    void aCheckpointIsNoMoreThanASecondBehindTheNewestEntry() throws Exception {
        // Given
        var sealed = gateway.bean(Checkpoints.class);
        var before = size(sealed.newest().orElseThrow());
        var reply = send();
        var written = System.nanoTime();
        // When
        Wait.until(() -> size(sealed.newest().orElseThrow()) > before);
        // Then
        assertThat(reply.status()).isEqualTo(202);
        assertThat((System.nanoTime() - written) / 1_000_000).isLessThan(1_500);
        assertThat(sealed.newest().orElseThrow().getBytes(UTF_8)).isNotEmpty();
    }
}
