package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Keys as they stand in the tables: {@code AESKWP(KEK, enc("sluis/key/v1", kind, id) || key)}. The header says for which
 * row a key was made, and is compared each time: a row put in the place of another does not open.
 */
final class WrappedRows {
    private final LongTermStore keys;

    WrappedRows(LongTermStore keys) {
        this.keys = keys;
    }

    /** @param kek the version of KEK */
    record Wrapped(int kek, byte[] bytes) {}

    Wrapped wrap(String kind, String id, Secret key) {
        var header = enc("sluis/key/v1", kind, id);
        var plain = key.lend(bytes -> {
            var joined = Arrays.copyOf(header, header.length + bytes.length);
            System.arraycopy(bytes, 0, joined, header.length, bytes.length);
            return joined;
        });
        try {
            var now = keys.now();
            return new Wrapped(now.currentKek(), KeyWrap.wrap(now.kek(now.currentKek()), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** After a row was refused: under a KEK that another node has left behind. */
    void lookAgain() {
        keys.reloadWhenChanged();
    }

    /** @throws KeyUnavailableException when this row was not made for this kind and id, or not under this KEK */
    Secret unwrap(String kind, String id, Wrapped wrapped) {
        var header = enc("sluis/key/v1", kind, id);
        var plain = KeyWrap.unwrap(keys.kek(wrapped.kek()), wrapped.bytes());
        try {
            if (plain.length != header.length + Secret.LENGTH
                    || !MessageDigest.isEqual(Arrays.copyOf(plain, header.length), header)) {
                throw new KeyUnavailableException(
                        "the row of key " + kind + " " + id + " holds a key that was made for another row");
            }
            return Secret.of(Arrays.copyOfRange(plain, header.length, plain.length));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
