package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes as they are in the project, each time with one thing wrong. */
class RouteShapeTest {
    private static final String EXCHANGE = "_shared/exchange.camel.yaml";
    private static final String DELIVER = "_shared/deliver.camel.yaml";
    private static final String ERRORS = "_shared/refuse-and-record.camel.yaml";
    private static final String FORM = "AM13-midden-utrecht/traject-aanvraag.camel.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheRoutesOfTheProject() throws IOException {
        var original = Path.of("routes");
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void acceptsTheRoutesOfTheProject() throws Exception {
        var table = check();
        assertThat(table.exchange(
                        new RegionCode("AM13"),
                        new MessageType("nl.sluis.traject.aanvraag.v1"),
                        Role.GGZ_IPS,
                        new Oin("00000099000000002000")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    _shared/exchange.camel.yaml | ref: disclose | ref: discloze | step 4
                    _shared/exchange.camel.yaml | ref: count | ref: read | step 2
                    _shared/exchange.camel.yaml | ref: decide | ref: count | step 3
                    _shared/exchange.camel.yaml | ref: release | ref: disclose | step 5
                    _shared/exchange.camel.yaml | refuse-and-record | refuse-and-recrod | error handling
                    _shared/exchange.camel.yaml | id: exchange | id: exchanje | exchange
                    _shared/deliver.camel.yaml | party:{{receiver}} | https://elsewhere.example | step 2
                    _shared/deliver.camel.yaml | ref: address | ref: hear | step 1
                    _shared/refuse-and-record.camel.yaml | ref: refuse | ref: release | process refuse
                    _shared/refuse-and-record.camel.yaml | java.lang.Throwable | java.io.IOException | every Throwable
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | name: purpose | name: purpoze | purpose
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | value: AM13 | value: AM133 | AM and two digits
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | value: ggz-ips | value: werkgever-x | role
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | direct:AM13.traject-aanvraag | direct:AM13.other | direct:AM13.traject-aanvraag
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | "00000099000000002000" | "00000099000000004000" | no delivery route
                    AM13-midden-utrecht/traject-aanvraag.camel.yaml | routeTemplateRef: exchange | routeTemplateRef: deliver | parameter
                    """)
    void refusesARouteWithOneThingWrong(String file, String right, String wrong, String named) throws IOException {
        replace(file, right, wrong);
        assertThatThrownBy(this::check).isInstanceOf(RouteShapeException.class).hasMessageContaining(named.strip());
    }

    @Test
    void refusesAMissingStepNamingFileRouteAndStep() throws IOException {
        replace(EXCHANGE, "          - process:\n              ref: disclose\n", "");
        replace(
                EXCHANGE,
                "              description: What may the receiver see? Builds it from the field plan, then looks at the bytes once more.\n",
                "");
        assertThatThrownBy(this::check)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContainingAll("camel.yaml", "route AM", "step 4", "\"process disclose\" belongs");
    }

    @Test
    void refusesAStepBesideTheSteps() throws IOException {
        replace(
                EXCHANGE,
                "          - process:\n              ref: release",
                "          - wireTap:\n              uri: \"file:/tmp\"\n          - process:\n              ref: release");
        assertThatThrownBy(this::check)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContainingAll("exchange.camel.yaml:", "routeTemplate exchange", "'wireTap'");
    }

    @Test
    void refusesAFormThatIsARouteOfItsOwn() throws IOException {
        Files.writeString(
                folder.resolve("AM13-midden-utrecht/own.camel.yaml"),
                "- route:\n    id: own\n    from:\n      uri: \"direct:own\"\n      steps:\n        - to: {uri: \"file:/tmp\"}\n");
        assertThatThrownBy(this::check)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContainingAll("own.camel.yaml", "templatedRoute and nothing else");
    }

    @Test
    void refusesARouteHiddenAmongTheTemplates() throws IOException {
        Files.writeString(
                folder.resolve("_shared/hidden.camel.yaml"),
                "- route:\n    id: hidden\n    from:\n      uri: \"direct:hidden\"\n      steps:\n        - to: {uri: \"file:/tmp\"}\n");
        assertThatThrownBy(this::check)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContainingAll(
                        "hidden.camel.yaml:1", "a routeTemplate or a routeConfiguration and nothing else");
    }

    @Test
    void refusesAConfigurationThatInterceptsEveryStep() throws IOException {
        Files.writeString(
                folder.resolve("_shared/spy.camel.yaml"),
                "- routeConfiguration:\n    id: keep-and-try-again\n    intercept:\n      - intercept:\n          steps:\n            - to: {uri: \"file:/tmp\"}\n");
        assertThatThrownBy(this::check).isInstanceOf(RouteShapeException.class);
    }

    @Test
    void refusesTwoFormsForTheSameMessages() throws IOException {
        var form = Files.readString(folder.resolve(FORM)).replace("AM13.traject-aanvraag", "AM13.traject-again");
        Files.writeString(folder.resolve("AM13-midden-utrecht/again.camel.yaml"), form);
        assertThatThrownBy(this::check).isInstanceOf(RouteShapeException.class).hasMessageContaining("same messages");
    }

    @Test
    void refusesAFileThatIsNoRouteFile() throws IOException {
        Files.writeString(folder.resolve("AM13-midden-utrecht/note.txt"), "note");
        assertThatThrownBy(this::check).hasMessageContaining("note.txt");
    }

    @Test
    void refusesAMissingErrorHandlingOfDeliveries() throws IOException {
        replace(DELIVER, "routeConfigurationId: keep-and-try-again", "description: none");
        assertThatThrownBy(this::check)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContaining("routeTemplate deliver lacks 'routeConfigurationId'");
    }

    @Test
    void refusesErrorHandlingThatPassesTheErrorOn() throws IOException {
        replace(ERRORS, "constant: \"true\"", "constant: \"false\"");
        assertThatThrownBy(this::check).isInstanceOf(RouteShapeException.class);
    }

    private RouteTable check() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            Shape.ALL.values().forEach(shape -> shape.processors()
                    .forEach(step -> camel.getRegistry().bind(step, (Processor) exchange -> {})));
            var files = RouteFiles.in(folder);
            files.loadInto(camel);
            return new RouteShape(camel, files).check();
        }
    }

    private void replace(String file, String right, String wrong) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).as("%s holds the text that this test changes", file).contains(right);
        Files.writeString(path, text.replace(right, wrong));
    }
}
