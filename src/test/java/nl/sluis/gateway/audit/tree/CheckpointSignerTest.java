package nl.sluis.gateway.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import nl.sluis.gateway.audit.verify.Checkpoint;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.journal.TestLog;
import org.junit.jupiter.api.Test;

/** The worked example of the one-entry log: its leaf, its root, its key, its signature. */
class CheckpointSignerTest {
    private static final String VKEY = "gw.example.nl/log/0+b7a6fe21+Af1QuOOxROokT793N/VQvI3QwmULvBqtqDPKF/+NvzKb";
    private static final String LEAF = "{\"bc\":\"RMoNTCfaStIxpIUXT6nq9zCkNd1NyjtLde/+dz/lwzQ=\","
            + "\"ch\":\"4svaMj10fpIyEhq0WvGkTfJV/7ICa7reFzN7yRYJveI=\",\"decision\":\"permit\","
            + "\"from\":\"00000099000000002000\",\"id\":\"00000000-0000-7000-8000-000000000001\","
            + "\"policyHash\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"rule\":\"voortgang-ggz-uwv\",\"seq\":0,"
            + "\"t\":1767225600000,\"to\":\"00000099000000001000\",\"type\":\"accepted\",\"v\":1}";
    private static final String SIGNATURE = "\u2014 gw.example.nl/log/0 "
            + "t6b+Ibna7SKf71D0LhlUVjLdK0QhCcigUgOwxE9hEC5s7vBGy9gvu8EWnyJxYvn3asxBd8wn3IegaURGtEF6Tl0HNwE=\n";

    @Test
    void oneHeadHasOneNoteByteForByte() {
        // Given
        var range = new CompactRange();
        range.append(TreeHash.ofLeaf(LEAF.getBytes(UTF_8)), (height, index, hash) -> {});
        var head = range.head();
        // When
        var note = new CheckpointSigner("gw.example.nl/log/0", TestLog.signers().log(0)).sign(head);
        // Then
        assertThat(HexFormat.of().formatHex(head.root()))
                .isEqualTo("9f1e617ed397b7f96669699ddfe796ee84aeb3db5e194f094735a338633ee1c6");
        assertThat(note)
                .isEqualTo("gw.example.nl/log/0\n1\nnx5hftOXt/lmaWmd3+eW7oSus9teGU8JRzWjOGM+4cY=\n\n" + SIGNATURE);
        assertThat(Checkpoint.open(note.getBytes(UTF_8), List.of(LogKey.read(VKEY)))
                        .root())
                .isEqualTo(head.root());
    }

    @Test
    void theRootOfTheEmptyLogAndOfTheEightKnownLeavesAreThoseOfTheRfc() {
        // RFC 6962's reference implementation: eight inputs and their roots
        var inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(HexFormat.of().formatHex(new CompactRange().head().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var range = new CompactRange();
        for (var i = 0; i < inputs.size(); i++) {
            range.append(TreeHash.ofLeaf(HexFormat.of().parseHex(inputs.get(i))), (height, index, hash) -> {});
            assertThat(HexFormat.of().formatHex(range.head().root())).isEqualTo(roots.get(i));
        }
    }
}
