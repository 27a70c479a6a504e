package nl.sluis.gateway.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.cert.plants.MerkleTreePrimitives;
import org.bouncycastle.cert.plants.bc.BcSha256MerkleTreeHash;

/** The writer's tree is the tree of RFC 9162, and every tree is the beginning of every later one. */
class TreeProperties {
    private static final BcSha256MerkleTreeHash HASH = new BcSha256MerkleTreeHash();

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> TreeHash.ofLeaf(("leaf " + i).getBytes(UTF_8)))
                .toList();
    }

    @Property(tries = 60)
    void everyPrefixHasTheRootOfTheDefinition(@ForAll @IntRange(min = 1, max = 700) int size) {
        var leaves = leaves(size);
        var range = new CompactRange();
        for (var i = 0; i < size; i++) {
            range.append(leaves.get(i), (height, index, hash) -> {});
            if (i % 37 == 0 || i == size - 1) {
                assertThat(range.head().root()).isEqualTo(Roots.of(leaves.subList(0, i + 1)));
            }
        }
    }

    @Property(tries = 200)
    void everyPairOfPrefixesIsConsistent(
            @ForAll @IntRange(min = 1, max = 700) int one, @ForAll @IntRange(min = 1, max = 700) int other) {
        var size = Math.min(one, other);
        var later = Math.max(one, other) + 1;
        var leaves = leaves(later);
        var proof = MerkleTreePrimitives.generateSubtreeConsistencyProof(0, size, later, leaves, HASH);
        assertThat(MerkleTreePrimitives.verifySubtreeConsistencyProof(
                        0, size, later, root(leaves, size), root(leaves, later), proof, HASH))
                .isTrue();
    }

    private static byte[] root(List<byte[]> leaves, int size) {
        var range = new CompactRange();
        leaves.subList(0, size).forEach(leaf -> range.append(leaf, (height, index, hash) -> {}));
        return range.head().root();
    }

    @Property(tries = 60)
    void aRangeMadeAgainFromTilesGoesOnAsIfNothingHappened(
            @ForAll @IntRange(min = 1, max = 70_000) int size, @ForAll @IntRange(min = 1, max = 300) int more)
            throws SQLException {
        var tiles = new MemoryTiles();
        var range = new CompactRange();
        append(range, 0, size, tiles);
        // When
        var again = StoredTree.rangeOf(size, tiles);
        // Then
        assertThat(again.head()).isEqualTo(range.head());
        append(again, size, more, tiles);
        append(range, size, more, new MemoryTiles());
        assertThat(again.head()).isEqualTo(range.head());
    }

    private static void append(CompactRange range, int from, int howMany, CompactRange.Completed tiles) {
        for (var i = from; i < from + howMany; i++) {
            range.append(TreeHash.ofLeaf(new byte[] {(byte) (i >> 16), (byte) (i >> 8), (byte) i}), tiles);
        }
    }

    @Property(tries = 100)
    void everyEntryIsProvedAndAChangedProofLeadsNowhere(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(min = 0, max = 699) int at)
            throws SQLException {
        var index = at % size;
        var tiles = new MemoryTiles();
        var leaves = leaves(size);
        var range = new CompactRange();
        leaves.forEach(leaf -> range.append(leaf, tiles));
        var root = range.head().root();
        // When
        var proof = InclusionProof.of(index, size, tiles);
        // Then
        assertThat(proof.leads(leaves.get(index), root)).isTrue();
        assertThat(MerkleTreePrimitives.verifySubtreeInclusionProof(
                        index, 0, size, leaves.get(index), root, proof.hashes(), HASH))
                .isTrue();
        for (var i = 0; i < proof.hashes().size(); i++) {
            var changed = new ArrayList<>(proof.hashes());
            var hash = changed.get(i).clone();
            hash[i % 32] ^= (byte) (1 << i % 8);
            changed.set(i, hash);
            assertThat(new InclusionProof(index, size, changed).leads(leaves.get(index), root))
                    .isFalse();
        }
        var longer = new ArrayList<>(proof.hashes());
        longer.add(root);
        assertThat(new InclusionProof(index, size, longer).leads(leaves.get(index), root))
                .isFalse();
        assertThat(new InclusionProof(size, size, proof.hashes()).leads(leaves.get(index), root))
                .isFalse();
    }

    /** Nodes of tiles only, as the store keeps them. */
    private static final class MemoryTiles implements CompactRange.Completed, Nodes {
        private final Map<String, byte[]> nodes = new HashMap<>();

        @Override
        public void node(int height, long index, byte[] hash) {
            if (height % TileId.HEIGHT == 0) {
                nodes.put(height + "/" + index, hash);
            }
        }

        @Override
        public byte[] full(int height, long index) {
            var known = nodes.get(height + "/" + index);
            return known != null
                    ? known
                    : TreeHash.ofNode(full(height - 1, 2 * index), full(height - 1, 2 * index + 1));
        }
    }
}
