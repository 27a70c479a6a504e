package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import nl.sluis.gateway.journal.database.EmbeddedServer;

/**
 * What a first start makes for its PostgreSQL: the programs unpacked, an empty cluster, its passwords. That takes seconds, so
 * the gateways of one JVM get copies of one that the gateway's own code made; {@code EmbeddedServerTest} and the gateways
 * that are processes of their own make theirs.
 */
final class MadeStore {
    private MadeStore() {}

    static void copyInto(Path data) throws IOException {
        var made = Made.FOLDER;
        Files.walkFileTree(made, new Copying(made, data));
    }

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("sluis-store");
                EmbeddedServer.start(folder, new SecureRandom()).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(from)) {
                Files.copy(folder, target(folder), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }

        private Path target(Path path) {
            return to.resolve(from.relativize(path));
        }
    }
}
