package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A block as bytes: version, index, number of entries, the kinds as JSON, two bytes an entry; compressed. A version that is
 * not known is no block, and is made anew from the log: nothing that was released has to be read for ever.
 */
final class BlockText {
    private static final byte VERSION = 1;

    private BlockText() {}

    static byte[] write(Block block) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            var kinds = JsonNodeFactory.instance.arrayNode();
            block.kinds().forEach(kind -> write(kind, kinds.addArray()));
            var text = kinds.toString().getBytes(StandardCharsets.UTF_8);
            out.writeLong(block.first());
            out.writeInt(block.which().length);
            out.writeInt(text.length);
            out.write(text);
            for (var which : block.which()) {
                out.writeShort(which);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Kind kind, ArrayNode json) {
        var leaf = kind.leaf();
        json.add(leaf.type().code())
                .add(leaf.decision().name())
                .add(text(leaf.from()))
                .add(text(leaf.to()))
                .add(text(leaf.rule()))
                .add(text(leaf.policyHash()))
                .add(kind.messageType())
                .add(kind.region());
        kind.reasons().forEach(json::add);
    }

    /** Empty when it is of another version. */
    static Optional<Block> read(byte[] bytes, KnownKinds known) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            return Optional.empty();
        }
        try (var in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
            var first = in.readLong();
            var which = new short[in.readInt()];
            var kinds = known.all(in.readNBytes(in.readInt()));
            var rest = java.nio.ByteBuffer.wrap(in.readNBytes(2 * which.length)).asShortBuffer();
            rest.get(which);
            return Optional.of(new Block(first, kinds, which));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }
}
