package nl.sluis.gateway.message;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A hash that stands for something about a person; compared byte by byte as unsigned, and not printed in full.
 */
public final class KeyedHash implements Comparable<KeyedHash> {
    private final byte[] bytes;

    public KeyedHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(KeyedHash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedHash that && MessageDigest.isEqual(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "KeyedHash[" + HexFormat.of().formatHex(bytes, 0, Math.min(2, bytes.length)) + "…]";
    }
}
