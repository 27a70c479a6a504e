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
import java.security.KeyStore.LoadStoreParameter;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.EncryptedSecretKeyData;
import org.bouncycastle.asn1.bc.ObjectData;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.ObjectStoreData;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.crypto.util.PBKDFConfig;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter.EncryptionAlgorithm;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter.MacAlgorithm;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {
    private static final String PHRASE = "a passphrase of a test";
    private static final Passphrase PASSPHRASE = Passphrase.of(PHRASE, "the test");
    private static final PBKDFConfig OURS =
            new ScryptConfig.Builder(1 << 15, 8, 1).withSaltLength(20).build();

    @TempDir
    Path folder;

    @Test
    void readsWhatItWroteAndKeepsItToItsOwner() throws IOException {
        // Given
        var file = file();
        // When
        file.write(new KeystoreFile.Contents(Map.of("one", TestKeys.key(1), "two", TestKeys.key(2)), true));
        // Then
        var contents = file.read();
        assertThat(contents.keys()).containsOnlyKeys("one", "two");
        assertThat(contents.keys())
                .hasEntrySatisfying("two", key -> assertThat(bytes(key)).isEqualTo(bytes(TestKeys.key(2))));
        assertThat(contents.madeInDevelopment()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void closesTheFileAndEachEntryInItByScrypt() throws Exception {
        // Given
        var file = file();
        file.write(new KeystoreFile.Contents(Map.of("one", TestKeys.key(1)), false));
        // When
        var outside = EncryptedObjectStoreData.getInstance(
                ObjectStore.getInstance(Files.readAllBytes(file.path())).getStoreData());
        var inside = ObjectStoreData.getInstance(decrypted(
                outside.getEncryptionAlgorithm(), outside.getEncryptedContent().getOctets(), "STORE_ENCRYPTION"));
        // Then
        assertScrypt(outside.getEncryptionAlgorithm());
        var entries = inside.getObjectDataSequence();
        assertThat(entries).hasSize(1);
        for (var entry : entries) {
            var key = EncryptedSecretKeyData.getInstance(
                    ObjectData.getInstance(entry).getData());
            assertScrypt(key.getKeyEncryptionAlgorithm());
        }
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

    /** As Bouncy Castle derives it: scrypt over passphrase and purpose, both in the way of PKCS #12. */
    private static byte[] decrypted(AlgorithmIdentifier encryption, byte[] content, String purpose) {
        var function = PBES2Parameters.getInstance(encryption.getParameters()).getKeyDerivationFunc();
        var salt = ASN1OctetString.getInstance(
                        ASN1Sequence.getInstance(function.getParameters()).getObjectAt(0))
                .getOctets();
        var password = Arrays.concatenate(
                PBEParametersGenerator.PKCS12PasswordToBytes(PHRASE.toCharArray()),
                PBEParametersGenerator.PKCS12PasswordToBytes(purpose.toCharArray()));
        return KeyWrap.unwrap(Secret.of(SCrypt.generate(password, salt, 1 << 15, 8, 1, 32)), content);
    }

    @Test
    void refusesAnotherKeyDerivation() throws Exception {
        var pbkdf2 = new PBKDF2Config.Builder()
                .withIterationCount(100_000)
                .withSaltLength(20)
                .build();
        assertRefused(pbkdf2, EncryptionAlgorithm.AES256_KWP, MacAlgorithm.HmacSHA512, "another key derivation");
    }

    @Test
    void refusesWeakerScrypt() throws Exception {
        var weaker = new ScryptConfig.Builder(1 << 14, 8, 1).withSaltLength(20).build();
        assertRefused(weaker, EncryptionAlgorithm.AES256_KWP, MacAlgorithm.HmacSHA512, "other scrypt parameters");
        var shortSalt =
                new ScryptConfig.Builder(1 << 15, 8, 1).withSaltLength(16).build();
        assertRefused(shortSalt, EncryptionAlgorithm.AES256_KWP, MacAlgorithm.HmacSHA512, "other scrypt parameters");
    }

    @Test
    void refusesAnotherEncryptionOrMac() throws Exception {
        assertRefused(OURS, EncryptionAlgorithm.AES256_CCM, MacAlgorithm.HmacSHA512, "another encryption");
        assertRefused(OURS, EncryptionAlgorithm.AES256_KWP, MacAlgorithm.HmacSHA3_512, "another MAC");
    }

    private void assertRefused(PBKDFConfig derivation, EncryptionAlgorithm encryption, MacAlgorithm mac, String why)
            throws Exception {
        var store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
        store.load(null, null);
        var bytes = new ByteArrayOutputStream();
        LoadStoreParameter parameters = new BCFKSLoadStoreParameter.Builder(bytes, PHRASE.toCharArray())
                .withStorePBKDFConfig(derivation)
                .withStoreEncryptionAlgorithm(encryption)
                .withStoreMacAlgorithm(mac)
                .build();
        store.store(parameters);
        Files.write(file().path(), bytes.toByteArray());
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(file().path().toString())
                .hasMessageContaining(why);
    }

    @Test
    void refusesAnotherPassphraseAndNamesNeither() {
        // Given
        file().write(new KeystoreFile.Contents(Map.of("one", TestKeys.key(1)), false));
        var other = new KeystoreFile(file().path(), Passphrase.of("another passphrase!", "the test"));
        // Then
        assertThatThrownBy(other::read)
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("passphrase is another one")
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("another passphrase!", PHRASE));
    }

    @Test
    void refusesAFileThatIsNoKeystore() throws IOException {
        for (var content : new byte[][] {{}, {1, 2, 3}, "text".getBytes(StandardCharsets.UTF_8), {0x30, 0}}) {
            Files.write(file().path(), content);
            assertThatThrownBy(() -> file().read()).isInstanceOf(KeyUnavailableException.class);
        }
    }

    private KeystoreFile file() {
        return new KeystoreFile(folder.resolve("a.bcfks"), PASSPHRASE);
    }

    private static byte[] bytes(Secret secret) {
        return secret.lend(byte[]::clone);
    }
}
