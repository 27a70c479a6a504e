package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Tiles whose parts say how long they are: leaves behind two bytes (C2SP tlog-tiles), bodies behind four. */
final class EntryTile {
    private EntryTile() {}

    static List<byte[]> leaves(byte[] tile, String path) {
        var leaves = new ArrayList<byte[]>(TilePath.WIDTH);
        var rest = ByteBuffer.wrap(tile);
        while (rest.hasRemaining()) {
            leaves.add(part(rest, rest.remaining() < 2 ? -1 : rest.getShort() & 0xffff, path));
        }
        return leaves;
    }

    /** The hashes of the bodies, as a leaf writes them; empty where there is none. */
    static List<String> bodyHashes(byte[] tile, String path) {
        var hashes = new ArrayList<String>(TilePath.WIDTH);
        var rest = ByteBuffer.wrap(tile);
        while (rest.hasRemaining()) {
            var length = length(rest, rest.remaining() < 4 ? -1 : rest.getInt(), path);
            hashes.add(length == 0 ? "" : BodyHash.of(rest.slice(rest.position(), length)));
            rest.position(rest.position() + length);
        }
        return hashes;
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

    private static byte[] part(ByteBuffer rest, int said, String path) {
        var part = new byte[length(rest, said, path)];
        rest.get(part);
        return part;
    }

    private static int length(ByteBuffer rest, int said, String path) {
        if (said < 0 || said > rest.remaining()) {
            throw new CouldNotCheckException(path + " breaks off");
        }
        return said;
    }
}
