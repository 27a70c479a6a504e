package nl.sluis.gateway.audit.tree;

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
import org.junit.jupiter.api.Test;

/** The public vectors of transparency-dev/merkle, against the writer's own check. */
class InclusionVectorsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("sluis.vectors", "../shared/vectors"), "merkle", "inclusion");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theWriterAcceptsExactlyWhatItShould() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the public vectors are not beside this checkout");
        try (var all = Files.walk(FOLDER)) {
            var files = all.filter(file -> file.toString().endsWith(".json")).toList();
            for (var file : files) {
                var vector = JSON.readTree(file.toFile());
                var hashes = new ArrayList<byte[]>();
                if (vector.path("proof").isArray()) {
                    vector.path("proof").forEach(hash -> hashes.add(bytes(hash)));
                }
                var proof = new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), hashes);
                assertThat(proof.leads(bytes(vector.path("leafHash")), bytes(vector.path("root"))))
                        .as(file.toString())
                        .isEqualTo(!vector.path("wantErr").asBoolean());
            }
            assertThat(files).hasSize(98);
        }
    }

    private static long number(JsonNode vector, String name) {
        var number = new BigInteger(vector.path(name).asText());
        return number.bitLength() > 62 ? -1 : number.longValueExact();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText(""));
    }
}
