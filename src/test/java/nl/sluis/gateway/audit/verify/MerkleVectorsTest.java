package nl.sluis.gateway.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public vectors of transparency-dev/merkle. */
class MerkleVectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("sluis.vectors", "../shared/vectors"), "merkle");
    /** It wants roots of 12 bytes accepted; ours have 32, and that check is not weakened. */
    private static final String EXCEPTION = "sizes-are-equal-one-and-proof-is-empty.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void inclusion() throws IOException {
        var files = files("inclusion");
        for (var file : files) {
            var vector = JSON.readTree(file.toFile());
            assertThat(Merkle.includes(
                            number(vector, "leafIdx"),
                            number(vector, "treeSize"),
                            bytes(vector.path("leafHash")),
                            bytes(vector.path("root")),
                            proof(vector)))
                    .as(file.toString())
                    .isEqualTo(!vector.path("wantErr").asBoolean());
        }
        assertThat(files).hasSize(98);
    }

    @Test
    void consistency() throws IOException {
        var files = files("consistency");
        for (var file : files) {
            var vector = JSON.readTree(file.toFile());
            var expected = !vector.path("wantErr").asBoolean() && !file.endsWith(EXCEPTION);
            assertThat(Merkle.isBeginning(
                            number(vector, "size1"),
                            number(vector, "size2"),
                            bytes(vector.path("root1")),
                            bytes(vector.path("root2")),
                            proof(vector)))
                    .as(file.toString())
                    .isEqualTo(expected);
        }
        assertThat(files).hasSize(98);
    }

    private static List<Path> files(String kind) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER.resolve(kind)), "the public vectors are not beside this checkout");
        try (var files = Files.walk(FOLDER.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    /** Unsigned 64-bit; what is 2^62 or more is out of range for us, here -1. */
    private static long number(JsonNode vector, String name) {
        var number = new BigInteger(vector.path(name).asText());
        return number.bitLength() > 62 ? -1 : number.longValueExact();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText(""));
    }

    private static List<byte[]> proof(JsonNode vector) {
        var proof = new ArrayList<byte[]>();
        if (vector.path("proof").isArray()) {
            vector.path("proof").forEach(hash -> proof.add(bytes(hash)));
        }
        return proof;
    }
}
