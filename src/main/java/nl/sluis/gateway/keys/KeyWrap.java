package nl.sluis.gateway.keys;

import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES key wrap with padding (RFC 5649), by Bouncy Castle. */
final class KeyWrap {
    private KeyWrap() {}

    static byte[] wrap(Secret under, byte[] plain) {
        return under.lend(key -> {
            var engine = new RFC5649WrapEngine(AESEngine.newInstance());
            engine.init(true, new KeyParameter(key));
            return engine.wrap(plain, 0, plain.length);
        });
    }

    /** @throws KeyUnavailableException when these bytes were not wrapped under this key */
    static byte[] unwrap(Secret under, byte[] wrapped) {
        return under.lend(key -> {
            var engine = new RFC5649WrapEngine(AESEngine.newInstance());
            engine.init(false, new KeyParameter(key));
            try {
                return engine.unwrap(wrapped, 0, wrapped.length);
            } catch (InvalidCipherTextException | DataLengthException e) {
                throw new KeyUnavailableException("a wrapped key does not open under the key that should open it", e);
            }
        });
    }
}
