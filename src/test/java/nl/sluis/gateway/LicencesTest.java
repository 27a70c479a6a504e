package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every part of the jar is under a licence that may be passed on with a work under EUPL-1.2. A licence that is not listed here is
 * looked at by a person before it is; a part that says none is refused.
 */
class LicencesTest {
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "Apache Software License 2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "ISC",
            "MIT",
            // used as it comes, replaceable in the jar: EPL, LGPL, MPL, and the GPL where its exception lets programs
            // use it
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "GNU Lesser General Public License (LGPL), Version 2.1",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "Mozilla Public License Version 2.0");

    @Test
    void everyPartSaysItsLicenceAndItIsOneOfThoseThatMayBePassedOn() throws IOException {
        assertThat(parts()).hasSizeGreaterThan(100).allSatisfy(part -> assertThat(licences(part))
                .as(part.path("purl").asText())
                .isNotEmpty()
                .allMatch(ALLOWED::contains));
    }

    @Test
    void noLicenceIsListedThatNoPartHas() throws IOException {
        assertThat(parts().stream().flatMap(part -> licences(part).stream())).containsAll(ALLOWED);
    }

    private static List<String> licences(JsonNode part) {
        return part.path("licenses")
                .valueStream()
                .flatMap(one -> Stream.of(
                        one.path("license").path("id"), one.path("license").path("name"), one.path("expression")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> parts() throws IOException {
        try (var list = LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(list))
                    .path("components")
                    .valueStream()
                    .toList();
        }
    }
}
