package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The list of parts in the jar (CycloneDX 1.6): whoever hears of a weak library finds out whether this gateway has it. */
class PartsListTest {
    @Test
    void namesEveryLibraryThatTheGatewayAsksForAndNoneOfTheTests() throws Exception {
        var listed = listed();
        assertThat(listed).containsAll(asked(false)).doesNotContainAnyElementsOf(asked(true));
    }

    @Test
    void saysVersionDigestAndAddressOfEach() throws IOException {
        assertThat(parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.path("version").asText()).isNotEmpty();
            assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(part.path("hashes").findValuesAsText("alg")).contains("SHA-256");
        });
    }

    private static Set<String> listed() throws IOException {
        return parts().map(part ->
                        part.path("group").asText() + ":" + part.path("name").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> parts() throws IOException {
        try (var list = PartsListTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return new ObjectMapper()
                    .readTree(Objects.requireNonNull(list))
                    .path("components")
                    .valueStream();
        }
    }

    /** Those of the project's own list of dependencies, those of profiles left out. */
    private static Set<String> asked(boolean byTests) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var project =
                factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getDocumentElement();
        var dependencies = children(project, "dependencies").findFirst().orElseThrow();
        return children(dependencies, "dependency")
                .filter(dependency -> text(dependency, "scope").equals("test") == byTests)
                .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .collect(Collectors.toSet());
    }

    private static String text(Element of, String name) {
        return children(of, name).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> children(Element of, String name) {
        NodeList nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }
}
