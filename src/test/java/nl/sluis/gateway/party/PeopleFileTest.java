package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.message.NoteKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
    @TempDir
    Path folder;

    @Test
    void readsThePeopleThatComeWithTheGateway() {
        var people = People.load(Path.of("config", "people.yaml"));

        assertThat(people.find("privacy-officer-ggz")).isPresent();
        assertThat(people.find("operator").orElseThrow().party()).isNull();
        assertThat(people.tokenHashes()).isEmpty();
    }

    @Test
    void refusesAnUnknownKey() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operator], telephone: no}
                """, "telephone");
    }

    @Test
    void refusesARoleThatThereIsNotAndNamesTheNearest() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operater]}
                """, "'operator'");
    }

    @Test
    void refusesAnOfficerOfNoParty() {
        assertRefused("""
                people:
                  officer: {name: O, roles: [privacy-officer]}
                """, "officer");
    }

    @Test
    void refusesATokenInClear() {
        assertRefused("""
                people:
                  operator: {name: O, roles: [operator], token: not-a-hash}
                """, "SHA-256");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("people:\n", "people.yaml");
    }

    @Test
    void readsASigningKeyAsVerifierKeyAndAsRawKey() throws IOException {
        var raw = NoteKey.of("one", signer(1)).base64();
        var people = People.load(
                write("""
                people:
                  one: {name: A, roles: [operator], key: "%s"}
                  two: {name: B, roles: [operator], key: "%s"}
                """.formatted(raw, NoteKey.of("two", signer(2)).text())));

        assertThat(people.find("one").orElseThrow().signingKey()).contains(NoteKey.of("one", signer(1)));
        assertThat(people.find("two").orElseThrow().signingKey()).contains(NoteKey.of("two", signer(2)));
    }

    @Test
    void refusesAKeyUnderTheNameOfAnother() {
        assertRefused("""
                people:
                  one: {name: A, roles: [operator], key: "%s"}
                """.formatted(NoteKey.of("two", signer(2)).text()), "people.yaml:2");
    }

    @Test
    void refusesOneKeyForTwoPeople() {
        var raw = NoteKey.of("one", signer(1)).base64();
        assertRefused("""
                people:
                  one: {name: A, roles: [operator], key: "%s"}
                  two: {name: B, roles: [operator], key: "%s"}
                """.formatted(raw, raw), "'two' has the key of 'one'");
    }

    @Test
    void tellsEveryProblemOfTheFileWithItsLine() {
        assertThatThrownBy(() -> People.load(write("""
                people:
                  one: {nmae: A, roles: [operator]}
                  two: {name: B, roles: [operater]}
                """)))
                .hasMessageContainingAll(
                        "people.yaml:2: 'nmae' is not known here; did you mean 'name'?",
                        "people.yaml:2: 'name' is missing",
                        "people.yaml:3: 'operater' is no role of a person; did you mean 'operator'?");
    }

    private static byte[] signer(int seed) {
        var secret = new byte[32];
        secret[0] = (byte) seed;
        return new Ed25519PrivateKeyParameters(secret, 0).generatePublicKey().getEncoded();
    }

    private void assertRefused(String text, String naming) {
        assertThatThrownBy(() -> People.load(write(text)))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining(naming);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("people.yaml"), text);
    }
}
