package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Route files that would let something out, or in, past the steps: each is refused, and says by what. */
class LeakingRoutesTest {
    private static final List<String> BASE = List.of(
            "_shared/exchange.camel.yaml",
            "_shared/deliver.camel.yaml",
            "_shared/refuse-and-record.camel.yaml",
            "AM13-midden-utrecht/traject-aanvraag.camel.yaml",
            "AM13-midden-utrecht/naar-uwv.camel.yaml");
    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static final AtomicInteger LOADED = new AtomicInteger();
    private static final AtomicInteger BY_THE_MODEL = new AtomicInteger();

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void copiesSomeRoutesOfTheProject() throws IOException {
        folder = temporary.resolve("routes");
        for (var file : BASE) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Path.of("routes", file), folder.resolve(file));
        }
    }

    @AfterAll
    static void tells() {
        System.out.printf(
                "leaking route files: %d refused of %d; plain Camel loads %d of them, and of those the model alone refuses"
                        + " %d%n",
                REFUSED.get(), SEEN.get(), LOADED.get(), BY_THE_MODEL.get());
    }

    @Test
    void thereAreSixtyAtLeast() {
        assertThat(Leak.all().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aHarmlessFormIsLoaded() throws Exception {
        Files.writeString(
                folder.resolve("AM13-midden-utrecht/goed.camel.yaml"),
                Files.readString(Path.of("routes", BASE.get(3)))
                        .replace("AM13.traject-aanvraag", "AM13.goed")
                        .replace("nl.sluis.traject.aanvraag.v1", "nl.sluis.traject.stop.v1"));
        assertThat(check().exchanges()).extracting(Form::routeId).contains("AM13.goed");
    }

    @ParameterizedTest
    @MethodSource("nl.sluis.gateway.routes.Leak#all")
    void isRefusedWithItsReason(Leak leak) {
        SEEN.incrementAndGet();
        var unused = leak.putInto(folder);
        var refusal = catchThrowable(this::check);
        assertThat(refusal)
                .isInstanceOf(RouteShapeException.class)
                .hasMessageContainingAll(leak.refused().toArray(String[]::new));
        REFUSED.incrementAndGet();
    }

    /** Otherwise the refusal would be Camel's, and the file would prove nothing about ours. */
    @ParameterizedTest
    @MethodSource("nl.sluis.gateway.routes.Leak#all")
    void camelAloneLoadsItWhereTheFileSaysSo(Leak leak) throws Exception {
        var file = leak.putInto(folder);
        try (var camel = context()) {
            var failure = catchThrowable(() -> loadAll(camel, file));
            assertThat(failure == null).as("plain Camel loads it: %s", failure).isEqualTo(leak.loads());
            if (failure == null) {
                LOADED.incrementAndGet();
                var refusal = catchThrowable(() -> new RouteShape(camel, asRead(file)).check());
                assertThat(refusal == null ? Leak.Model.DOES_NOT_SEE_IT : Leak.Model.REFUSES)
                        .as("of the model alone: %s", refusal)
                        .isEqualTo(leak.model());
                BY_THE_MODEL.addAndGet(refusal == null ? 0 : 1);
            }
        }
    }

    private RouteTable check() throws Exception {
        try (var camel = context()) {
            var files = RouteFiles.in(folder);
            files.loadInto(camel);
            return new RouteShape(camel, files).check();
        }
    }

    private static DefaultCamelContext context() {
        var camel = new DefaultCamelContext();
        Surroundings.keepNothing(camel);
        Shape.ALL.values().forEach(shape -> shape.processors()
                .forEach(step -> camel.getRegistry().bind(step, (Processor) exchange -> {})));
        return camel;
    }

    private void loadAll(DefaultCamelContext camel, Path leak) throws Exception {
        for (var shared : BASE) {
            load(camel, folder.resolve(shared));
        }
        if (!BASE.contains(folder.relativize(leak).toString())) {
            load(camel, leak);
        }
    }

    private static void load(DefaultCamelContext camel, Path file) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromBytes(file.toString(), Files.readAllBytes(file)));
    }

    /** The forms as a reader without any rule would take them. */
    private RouteFiles asRead(Path leak) throws IOException {
        var forms = new HashMap<String, FormFile>();
        var files = new ArrayList<>(BASE.stream().map(folder::resolve).toList());
        files.add(leak);
        for (var file : files) {
            for (var item : new YAMLMapper().readTree(Files.readAllBytes(file))) {
                var form = item.path("templatedRoute");
                var id = form.path("routeId").asText("");
                forms.put(
                        id,
                        new FormFile(file, 1, id, form.path("routeTemplateRef").asText(""), Map.of()));
            }
        }
        return new RouteFiles(folder, List.of(), forms, List.of());
    }
}
