package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of routes and configuration of a gateway's own, to be changed as an operator would. */
final class SwapFolders {
    private final Path folder;

    private SwapFolders(Path folder) {
        this.folder = folder;
    }

    /** The folders of this project, copied. */
    static SwapFolders in(Path folder) {
        for (var name : new String[] {"config", "routes"}) {
            copy(Path.of(name), folder.resolve(name));
        }
        return new SwapFolders(folder);
    }

    String[] settings() {
        return new String[] {
            "--sluis.config-dir=" + folder.resolve("config"), "--sluis.routes-dir=" + folder.resolve("routes")
        };
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    String read(String file) {
        try {
            return Files.readString(path(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError when it does not stand there: a change that changes nothing tests nothing */
    void replace(String file, String from, String to) {
        var text = read(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not say " + from);
        }
        write(file, text.replace(from, to));
    }

    void delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they were at first. */
    void restore() {
        for (var name : new String[] {"config", "routes"}) {
            remove(folder.resolve(name));
            copy(Path.of(name), folder.resolve(name));
        }
    }

    /** Every form of a region that leads to this party: those by which it is sent something, and that of its delivery. */
    void deleteFormsTo(String region, String oin) {
        try (var forms = Files.list(folder.resolve("routes").resolve(region))) {
            for (var form : forms.filter(Files::isRegularFile).toList()) {
                if (Files.readString(form).contains("value: \"" + oin + "\"")) {
                    Files.delete(form);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A region that sends nothing any more has nothing to rehearse. */
    void deleteRehearsals() {
        remove(folder.resolve("routes/AM13-midden-utrecht/rehearsal"));
    }

    /** Takes a party's row out, up to the empty line behind it. */
    void cutParty(String key) {
        var text = read("config/parties.yaml");
        var cut = text.replaceFirst("(?m)^  " + key + ":\\n(.+\\n)+\\n?", "");
        if (cut.equals(text)) {
            throw new AssertionError("parties.yaml has no row " + key);
        }
        write("config/parties.yaml", cut);
    }

    private static void remove(Path tree) {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
