package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectData;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.ObjectStoreData;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {
    private static final String PHRASE = "a passphrase of a test";

    @TempDir
    static Path folder;

    private static KeystoreFile written;

    @BeforeAll
    static void writeOne() {
        written = new KeystoreFile(folder.resolve("written.bcfks"), Passphrase.of(PHRASE, "the test"));
        written.write(new KeystoreFile.Contents(Map.of("one", TestKeys.key(1), "two", TestKeys.key(2)), true));
    }

    @Test
    void readsWhatItWroteAndKeepsItToItsOwner() throws IOException {
        // When
        var contents = written.read();
        // Then
        assertThat(contents.keys()).containsOnlyKeys("one", "two");
        assertThat(contents.keys())
                .hasEntrySatisfying("two", key -> assertThat(bytes(key)).isEqualTo(bytes(TestKeys.key(2))));
        assertThat(contents.madeInDevelopment()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void closesTheFileByScrypt() throws Exception {
        // When
        var outside = EncryptedObjectStoreData.getInstance(
                ObjectStore.getInstance(Files.readAllBytes(written.path())).getStoreData());
        // Then
        assertScrypt(outside.getEncryptionAlgorithm());
        var inside = ObjectStoreData.getInstance(decrypted(
                outside.getEncryptionAlgorithm(), outside.getEncryptedContent().getOctets()));
        assertThat(inside.getObjectDataSequence())
                .extracting(entry -> ObjectData.getInstance(entry).getIdentifier())
                .containsExactlyInAnyOrder("development.one", "development.two");
    }

    private static void assertScrypt(AlgorithmIdentifier encryption) {
        var function = PBES2Parameters.getInstance(encryption.getParameters()).getKeyDerivationFunc();
        assertThat(function.getAlgorithm()).isEqualTo(MiscObjectIdentifiers.id_scrypt);
        var parameters = ASN1Sequence.getInstance(function.getParameters());
        assertThat(ASN1OctetString.getInstance(parameters.getObjectAt(0)).getOctets())
                .hasSize(20);
        assertThat(parameters.getObjectAt(1)).hasToString("32768");
        assertThat(parameters.getObjectAt(2)).hasToString("8");
        assertThat(parameters.getObjectAt(3)).hasToString("1");
    }

    /**
     * As Bouncy Castle 1.86 derives it, over passphrase and purpose: with the block size 8 in the place of p. When this
     * fails after an upgrade, the upgrade cannot open the keystores of before.
     */
    private static byte[] decrypted(AlgorithmIdentifier encryption, byte[] content) {
        var function = PBES2Parameters.getInstance(encryption.getParameters()).getKeyDerivationFunc();
        var salt = ASN1OctetString.getInstance(
                        ASN1Sequence.getInstance(function.getParameters()).getObjectAt(0))
                .getOctets();
        var password = Arrays.concatenate(
                PBEParametersGenerator.PKCS12PasswordToBytes(PHRASE.toCharArray()),
                PBEParametersGenerator.PKCS12PasswordToBytes("STORE_ENCRYPTION".toCharArray()));
        return KeyWrap.unwrap(Secret.of(SCrypt.generate(password, salt, 1 << 15, 8, 8, 32)), content);
    }

    @Test
    void refusesAnotherKeyDerivation() throws Exception {
        // Given
        var store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
        store.load(null, null);
        var bytes = new ByteArrayOutputStream();
        // When
        store.store(bytes, PHRASE.toCharArray()); // by PBKDF2, which is the default
        // Then
        assertRefused(bytes.toByteArray(), "another key derivation");
    }

    @Test
    void refusesOtherScryptParametersInsideAndOutside() throws IOException {
        var n = "0203008000"; // INTEGER 32768
        assertRefused(changed(n, "0203010000", true), "other scrypt parameters");
        assertRefused(changed(n, "0203010000", false), "other scrypt parameters");
        assertRefused(changed(n + "020108", n + "020104", true), "other scrypt parameters");
        assertRefused(changed(n + "020108020101", n + "020108020102", true), "other scrypt parameters");
    }

    @Test
    void refusesAnotherEncryptionOrMac() throws IOException {
        var aes256WrapPad = "060960864801650304" + "0130";
        var aes128WrapPad = "060960864801650304" + "0108";
        assertRefused(changed(aes256WrapPad, aes128WrapPad, true), "another encryption");
        var hmacSha512 = "06082a864886f70d020b";
        var hmacSha256 = "06082a864886f70d0209";
        assertRefused(changed(hmacSha512, hmacSha256, true), "another MAC");
    }

    /** The file that was written, with these bytes, in hex, put in the place of others at their first or last occurrence. */
    private static byte[] changed(String from, String to, boolean first) throws IOException {
        var hex = HexFormat.of().formatHex(Files.readAllBytes(written.path()));
        var at = first ? hex.indexOf(from) : hex.lastIndexOf(from);
        assertThat(at).isNotNegative();
        return HexFormat.of().parseHex(hex.substring(0, at) + to + hex.substring(at + from.length()));
    }

    private static void assertRefused(byte[] content, String why) throws IOException {
        var file = new KeystoreFile(folder.resolve("other.bcfks"), Passphrase.of(PHRASE, "the test"));
        Files.write(file.path(), content);
        assertThatThrownBy(file::read)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(file.path().toString())
                .hasMessageContaining(why);
    }

    @Test
    void refusesAnotherPassphraseAndNamesNeither() {
        var other = new KeystoreFile(written.path(), Passphrase.of("another passphrase!", "the test"));
        assertThatThrownBy(other::read)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("passphrase is another one")
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("another passphrase!", PHRASE));
    }

    @Test
    void refusesAFileThatIsNoKeystore() throws IOException {
        for (var content : new String[] {"", "text", "3000", "30030201"}) {
            assertRefused(content.getBytes(StandardCharsets.UTF_8), "is not a BCFKS file");
        }
        assertRefused(HexFormat.of().parseHex("3000"), "is not a BCFKS file");
        assertRefused(HexFormat.of().parseHex("30030201"), "is not a BCFKS file");
    }

    private static byte[] bytes(Secret secret) {
        return secret.lend(byte[]::clone);
    }
}
