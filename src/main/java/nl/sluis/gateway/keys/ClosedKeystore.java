package nl.sluis.gateway.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectData;
import org.bouncycastle.asn1.bc.ObjectDataSequence;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.ObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectStoreIntegrityCheck;
import org.bouncycastle.asn1.bc.PbkdMacIntegrityCheck;

/**
 * The bytes of a BCFKS keystore, laid out as Bouncy Castle lays them out: it reads what this writes, and this reads what it
 * wrote. Its own {@code KeyStore} derives every key anew at each reading and writing, of which a start and a change of keys
 * mostly consisted; here {@link DerivedKeys} derives each once.
 */
final class ClosedKeystore {
    private ClosedKeystore() {}

    /**
     * @param content whose outside was checked
     * @throws GeneralSecurityException when the file is damaged, or the passphrase is another one
     */
    static List<KeystoreEntry> open(byte[] content, DerivedKeys keys) throws IOException, GeneralSecurityException {
        var store = ObjectStore.getInstance(content);
        var sealed = EncryptedObjectStoreData.getInstance(store.getStoreData());
        var asItLies = store.getStoreData().toASN1Primitive().getEncoded();
        var check = PbkdMacIntegrityCheck.getInstance(store.getIntegrityCheck().getIntegrityCheck());
        var derivations = new DerivedKeys.OfFile(
                check.getPbkdAlgorithm(), KeystoreParameters.derivation(sealed.getEncryptionAlgorithm()));
        keys.derive(derivations);
        if (!MessageDigest.isEqual(keys.mac(derivations, asItLies), check.getMac())) {
            throw new GeneralSecurityException("the MAC is another one");
        }
        keys.opened(derivations);
        return entries(KeyWrap.unwrap(
                keys.encryption(derivations), sealed.getEncryptedContent().getOctets()));
    }

    private static List<KeystoreEntry> entries(byte[] opened) {
        var entries = new ArrayList<KeystoreEntry>();
        for (var entry : ObjectStoreData.getInstance(opened).getObjectDataSequence()) {
            entries.add(KeystoreEntry.read(ObjectData.getInstance(entry)));
        }
        return entries;
    }

    static byte[] close(List<KeystoreEntry> entries, DerivedKeys keys) throws IOException {
        var derivations = keys.forWriting();
        keys.derive(derivations);
        var data = new ObjectData[entries.size()];
        for (var i = 0; i < data.length; i++) {
            data[i] = entries.get(i).data();
        }
        var plain = new ObjectStoreData(
                KeystoreParameters.MAC,
                KeystoreEntry.NO_TIME,
                KeystoreEntry.NO_TIME,
                new ObjectDataSequence(data),
                null);
        var sealed = new EncryptedObjectStoreData(
                KeystoreParameters.encryption(derivations.encryption()),
                KeyWrap.wrap(keys.encryption(derivations), plain.getEncoded()));
        var check = new PbkdMacIntegrityCheck(
                KeystoreParameters.MAC, derivations.integrity(), keys.mac(derivations, sealed.getEncoded()));
        return new ObjectStore(sealed, new ObjectStoreIntegrityCheck(check)).getEncoded();
    }
}
