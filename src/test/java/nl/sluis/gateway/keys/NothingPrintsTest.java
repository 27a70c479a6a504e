package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object of this package that holds a key, holding one that would be recognised in print. */
class NothingPrintsTest {
    private static final byte[] BYTES = "KEYBYTESKEYBYTESKEYBYTESKEYBYTES".getBytes(StandardCharsets.US_ASCII);
    private static final String PHRASE = "PHRASEPHRASEPHRASE";

    @TempDir
    static Path folder;

    static Stream<Object> holders() {
        var secret = Secret.of(BYTES);
        var epochs = new TreeMap<Integer, Secret>(Map.of(1, secret));
        var longTerm = new LongTermKeys(Map.of("kek-1", secret, "aik", secret, "ixk", secret));
        var contents = new KeystoreFile.Contents(Map.of("one", secret), true);
        var file = new KeystoreFile(folder.resolve("absent"), Passphrase.of(PHRASE, "test"));
        var opened = new KeystoreFile.Loaded(contents, "version");
        var store = TestKeys.longTerm(Map.of("kek-1", secret, "aik", secret, "ixk", secret));
        var pki = TestPki.in(folder);
        return Stream.of(
                secret,
                Passphrase.of(PHRASE, "test"),
                new HmacKey(secret),
                new HmacIndexHasher(secret, Optional.of(secret), secret, Optional.of(secret)),
                new HmacDateOffsets(secret),
                new OpenSubjectKey(new byte[16], YearMonth.of(2026, 1), new byte[40], secret),
                TestKeys.subjectKeys(),
                TestKeys.payloadCipher(),
                new TinkPseudonymMaster(epochs),
                new TinkPseudonymMaster(epochs).withPrimary(1),
                new SeedSigner(secret),
                longTerm,
                store,
                new WrappedRows(store),
                new LiveIndexHasher(store),
                contents,
                file,
                opened,
                new Keystores.OpenedFile(file, opened),
                pki.gateway(),
                CredentialFiles.pem(folder.resolve("gateway.crt"), folder.resolve("gateway.key")));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void givesNoKeyAwayInPrint(Object holder) {
        assertNoKey(holder.toString());
    }

    @ParameterizedTest
    @MethodSource("holders")
    void givesNoKeyAwayToJackson(Object holder) {
        try {
            assertNoKey(new ObjectMapper().writeValueAsString(holder));
        } catch (JsonProcessingException refused) {
            assertNoKey(String.valueOf(refused.getMessage()));
        }
    }

    @ParameterizedTest
    @MethodSource("holders")
    void isNotWrittenByJavaSerialisation(Object holder) {
        assertThat(holder).isNotInstanceOf(Serializable.class);
    }

    @Test
    void refusesWithoutNamingTheKey() {
        // Given
        var wrapped = KeyWrap.wrap(Secret.of(BYTES), BYTES);
        // When
        var refusal = catchThrowable(() -> KeyWrap.unwrap(TestKeys.key(1), wrapped));
        // Then
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            assertNoKey(cause.toString());
        }
    }

    private static void assertNoKey(String printed) {
        assertThat(printed)
                .doesNotContain("KEYBYTES", "PHRASE", "PRIVATE")
                .doesNotContain(Base64.getEncoder().encodeToString(BYTES).substring(0, 20))
                .doesNotContain(Arrays.toString(BYTES).substring(1, 20));
        assertThat(printed.toLowerCase(Locale.ROOT))
                .doesNotContain(HexFormat.of().formatHex(BYTES).substring(0, 20));
    }
}
