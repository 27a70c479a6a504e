package nl.sluis.gateway.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.cert.plants.MerkleTreePrimitives;
import org.bouncycastle.cert.plants.bc.BcSha256MerkleTreeHash;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A proof holds as it is, and not with one bit changed; whatever it is fed, it refuses in its own words. */
class LogProofProperties {
    private static final String ORIGIN = "gw.example.nl/log/0";
    private static final Ed25519PrivateKeyParameters SECRET = new Ed25519PrivateKeyParameters(new byte[32]);
    private static final LogKey KEY = key();
    private static final byte[] PROOF = proof(11, 3);

    @Property
    void everyFlippedBitIsRefused(@ForAll @IntRange(min = 0) int at) {
        var changed = PROOF.clone();
        var bit = at % (changed.length * 8);
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(holds(changed)).isFalse();
    }

    @Property
    void whateverItIsFedItRefusesInItsOwnWords(@ForAll @Size(max = 300) byte[] bytes, @ForAll boolean begun) {
        var header = "c2sp.org/tlog-proof@v1\nextra ".getBytes(UTF_8);
        var fed = begun ? Arrays.copyOf(header, header.length + bytes.length) : bytes;
        if (begun) {
            System.arraycopy(bytes, 0, fed, header.length, bytes.length);
        }
        assertThat(holds(fed)).isFalse();
    }

    @Property(tries = 100)
    void everyEntryOfEverySizeIsProved(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 69) int index) {
        assertThat(holds(proof(size, index % size))).isTrue();
    }

    private static boolean holds(byte[] bytes) {
        try {
            return LogProof.read(bytes).verify(List.of(KEY)).leaf() != null;
        } catch (EvidenceRefusedException | Checkpoint.KeySwappedException refused) {
            return false;
        }
    }

    private static byte[] leaf(long index) {
        return "{\"id\":\"00000000-0000-7000-8000-00000000000%d\",\"seq\":%d,\"t\":1,\"type\":\"start\",\"v\":1}"
                .formatted(index % 10, index)
                .getBytes(UTF_8);
    }

    private static byte[] proof(int size, int index) {
        var hash = new BcSha256MerkleTreeHash();
        var leaves =
                IntStream.range(0, size).mapToObj(i -> hash.hashLeaf(leaf(i))).toList();
        var root = MerkleTreePrimitives.computeMerkleTreeHash(leaves, 0, size, hash);
        var hashes = MerkleTreePrimitives.generateSubtreeInclusionProof(index, 0, size, leaves, hash);
        var b64 = Base64.getEncoder();
        var text = new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                .append(b64.encodeToString(leaf(index)))
                .append("\nindex ")
                .append(index)
                .append('\n');
        hashes.forEach(one -> text.append(b64.encodeToString(one)).append('\n'));
        var head = ORIGIN + "\n" + size + "\n" + b64.encodeToString(root) + "\n";
        return (text + "\n" + head + "\n\u2014 " + ORIGIN + " " + b64.encodeToString(signature(head)) + "\n")
                .getBytes(UTF_8);
    }

    private static byte[] signature(String text) {
        var bytes = text.getBytes(UTF_8);
        var line = new byte[4 + Ed25519.SIGNATURE_SIZE];
        System.arraycopy(HexFormat.of().parseHex(KEY.id()), 0, line, 0, 4);
        SECRET.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, line, 4);
        return line;
    }

    private static LogKey key() {
        return LogKey.read(nl.sluis.gateway.message.NoteKey.of(
                        ORIGIN, SECRET.generatePublicKey().getEncoded())
                .text());
    }
}
