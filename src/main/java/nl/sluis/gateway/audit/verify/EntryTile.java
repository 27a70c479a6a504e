package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Tiles whose parts say how long they are: leaves behind two bytes (C2SP tlog-tiles), bodies behind four. */
final class EntryTile {
    private EntryTile() {}

    static List<byte[]> leaves(byte[] tile, String path) {
        var leaves = new ArrayList<byte[]>();
        var rest = ByteBuffer.wrap(tile);
        while (rest.hasRemaining()) {
            leaves.add(part(rest, rest.remaining() < 2 ? -1 : rest.getShort() & 0xffff, path));
        }
        return leaves;
    }

    static List<byte[]> bodies(byte[] tile, String path) {
        var bodies = new ArrayList<byte[]>();
        var rest = ByteBuffer.wrap(tile);
        while (rest.hasRemaining()) {
            bodies.add(part(rest, rest.remaining() < 4 ? -1 : rest.getInt(), path));
        }
        return bodies;
    }

    static List<byte[]> hashes(byte[] tile, int width, String path) {
        if (tile.length != width * Merkle.HASH_BYTES) {
            throw new CouldNotCheckException(path + " holds not " + width + " hashes of 32 bytes");
        }
        var hashes = new ArrayList<byte[]>(width);
        var rest = ByteBuffer.wrap(tile);
        while (rest.hasRemaining()) {
            hashes.add(part(rest, Merkle.HASH_BYTES, path));
        }
        return hashes;
    }

    private static byte[] part(ByteBuffer rest, int length, String path) {
        if (length < 0 || length > rest.remaining()) {
            throw new CouldNotCheckException(path + " breaks off");
        }
        var part = new byte[length];
        rest.get(part);
        return part;
    }
}
