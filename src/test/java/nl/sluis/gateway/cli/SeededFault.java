package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import nl.sluis.gateway.keys.DatedAuthority;

/** A file of {@code src/test/resources/seeded-faults}: what is changed in a good configuration, and what is then said of it. */
public record SeededFault(Path file, JsonNode told) {
    private static final Path ALL = Path.of("src", "test", "resources", "seeded-faults");

    public static Stream<SeededFault> all() {
        try (var files = Files.list(ALL)) {
            return files.sorted().map(SeededFault::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededFault of(Path file) {
        try {
            return new SeededFault(file, new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person reads first. */
    public String what() {
        try {
            return Files.readAllLines(file).getFirst().substring(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String part() {
        return told.path("part").asText();
    }

    /** File, line and text, or a part of the text. */
    public String says() {
        return told.path("says").asText();
    }

    /** By which part of a start it is refused too; or why a start does not look. */
    public String start() {
        return told.path("start").asText();
    }

    public boolean isWarning() {
        return told.path("warning").asBoolean();
    }

    /** Puts it into {@code config}, {@code routes} and {@code data} below this folder, which are good. */
    public void putInto(Path folder) throws Exception {
        if (told.has("certificate")) {
            certify(folder.resolve("data/pki"));
        }
        if (told.has("in")) {
            var changed = folder.resolve(told.path("in").asText());
            if (told.has("add")) {
                Files.createDirectories(changed.getParent());
                var text = told.path("add")
                        .asText()
                        .replace("{data}", folder.resolve("data").toString());
                Files.writeString(
                        changed,
                        text,
                        StandardOpenOption.CREATE,
                        changed.toString().endsWith(".crt")
                                ? StandardOpenOption.TRUNCATE_EXISTING
                                : StandardOpenOption.APPEND);
            } else {
                var text = Files.readString(changed);
                var right = told.path("replace").asText();
                if (!text.contains(right)) {
                    throw new AssertionError(changed + " does not hold what this fault changes");
                }
                var at = text.indexOf(right);
                Files.writeString(
                        changed,
                        text.substring(0, at) + told.path("with").asText() + text.substring(at + right.length()));
            }
        }
    }

    private void certify(Path folder) throws Exception {
        var name = told.path("certificate").asText().replace(".crt", "");
        var life = Duration.ofDays(told.path("days").asLong()).plusHours(1);
        switch (told.path("crl").asText("none")) {
            case "none" -> DatedAuthority.in(folder, name, life, null);
            case "unreachable" -> DatedAuthority.in(folder, name, life, URI.create("http://127.0.0.1:1/lijst.crl"));
            default -> {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var address =
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lijst.crl");
                var list = DatedAuthority.in(folder, name, life, address)
                        .revocationList(Instant.now().minus(Duration.ofDays(1)));
                server.createContext("/", call -> {
                    call.sendResponseHeaders(200, list.length);
                    call.getResponseBody().write(list);
                    call.close();
                });
                server.start(); // a daemon thread of this test's program; it ends with it
            }
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
