package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reveal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntryBodyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Bsn PERSON = Messages.PERSON;
    private static JournalFixture fixture;
    private static String id;

    @BeforeAll
    static void recordOne() {
        fixture = new JournalFixture();
        var journal = fixture.start();
        id = ((Outcome.Recorded) journal.append(application("m-1", "payload for the receiver")))
                .id()
                .toString();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void theBodyOpensWithTheKeyOfItsSubjectAndTheLeafCommitsToIt() throws Exception {
        // Given
        var leaf = leaf();
        var nonce = bytes("nonce");
        var ciphertext = bytes("ct");
        // When
        var opened = open(nonce, ciphertext);
        // Then
        var salt = Arrays.copyOf(opened, 32);
        var body = Arrays.copyOfRange(opened, 32, opened.length);
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("{\"a\":1,\"b\":\"two\"}");
        assertThat(leaf.path("bc").asText()).isEqualTo(b64(Sha256.of(new byte[] {0x02}, salt, body)));
        assertThat(leaf.path("ch").asText()).isEqualTo(b64(Sha256.of(nonce, ciphertext)));
    }

    @Test
    void theBodyCannotBeReadInTheStore() {
        assertThat(new String(bytes("ct"), StandardCharsets.ISO_8859_1)).doesNotContain("\"a\":1");
    }

    @Test
    void theLeafHoldsNothingAboutThePerson() {
        // When
        var leaf = text();
        // Then
        var hasher = FixedKeys.hasher();
        for (var handle : new byte[][] {
            PERSON.reveal(Reveal.GUARD).getBytes(StandardCharsets.US_ASCII),
            bytes("kid"),
            hasher.auditSubject(PERSON).bytes(),
            hasher.consentPerson(PERSON).bytes(),
            hasher.orderKey(Messages.UWV, PERSON).bytes()
        }) {
            assertThat(leaf)
                    .doesNotContain(b64(handle))
                    .doesNotContain(HexFormat.of().formatHex(handle))
                    .doesNotContain(new String(handle, StandardCharsets.ISO_8859_1));
        }
        assertThat(leaf.length()).isBetween(300, 500);
    }

    @Test
    void thePayloadWaitsSealedUnderTheKeyOfItsDay() {
        // When
        var opened = fixture.all(
                        "select o.id, o.day, p.nonce, p.ct from outbox o join outbox_payload p using (day, entry_id)",
                        row -> FixedKeys.payloads()
                                .open(
                                        row.getObject(1, java.util.UUID.class),
                                        Messages.UWV,
                                        row.getObject(2, java.time.LocalDate.class),
                                        new Sealed(row.getBytes(3), row.getBytes(4))))
                .getFirst();
        // Then
        assertThat(new String(opened, StandardCharsets.UTF_8)).isEqualTo("payload for the receiver");
    }

    @Test
    void whatWaitsSaysWhatTheConsentMustSay() {
        // When
        var row = fixture.all("select person_hash, demand from outbox", found ->
                        new Object[] {found.getBytes(1), found.getString(2)})
                .getFirst();
        // Then
        assertThat((byte[]) row[0])
                .isEqualTo(FixedKeys.hasher().consentPerson(PERSON).bytes());
        assertThat(DemandJson.read((String) row[1])).isEqualTo(Messages.demand());
    }

    private static byte[] open(byte[] nonce, byte[] ciphertext) throws Exception {
        var key = fixture.all(
                        "select kid, aek, wrapped from subject_key where kid = (select kid from audit_entry where entry_id = '"
                                + id + "')",
                        row -> fixture.keys.subjects().open(row.getBytes(1), row.getString(2), row.getBytes(3)))
                .getFirst();
        var entryId = HexFormat.of().parseHex(id.replace("-", ""));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key.entryKey(entryId, JournalFixture.ORIGIN), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(entryId);
        cipher.updateAAD(new byte[] {0x01});
        return cipher.doFinal(ciphertext);
    }

    private static JsonNode leaf() throws Exception {
        return JSON.readTree(text());
    }

    private static String text() {
        return new String(bytes("leaf"), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String column) {
        return fixture.all(
                        "select " + column + " from audit_entry where entry_id = '" + id + "'", row -> row.getBytes(1))
                .getFirst();
    }

    private static String b64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
