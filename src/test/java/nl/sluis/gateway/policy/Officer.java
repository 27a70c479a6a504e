package nl.sluis.gateway.policy;

import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.bundle.NoteSignature;
import nl.sluis.gateway.policy.bundle.SignedNote;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Somebody who signs in tests; the key follows from the name and the number. */
record Officer(String name, int number, boolean adopts, String office) {
    static final Officer GGZ = new Officer("privacy-officer-ggz", 1, true, "privacy-officer");
    static final Officer UWV = new Officer("privacy-officer-uwv", 2, true, "privacy-officer");
    static final Officer FG = new Officer("fg-ggz", 3, false, "fg");
    static final Officer OPERATOR = new Officer("operator", 4, false, "operator");

    Signatory signatory() {
        return new Signatory(key(), adopts, office);
    }

    NoteKey key() {
        return NoteKey.of(name, secret().generatePublicKey().getEncoded());
    }

    UnaryOperator<byte[]> signature() {
        return text -> {
            var signer = new Ed25519Signer();
            signer.init(true, secret());
            signer.update(text, 0, text.length);
            return signer.generateSignature();
        };
    }

    SignedNote under(SignedNote note) {
        var text = note.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return note.with(NoteSignature.of(key(), signature().apply(text)));
    }

    private Ed25519PrivateKeyParameters secret() {
        var seed = new byte[32];
        seed[31] = (byte) number;
        return new Ed25519PrivateKeyParameters(seed, 0);
    }
}
