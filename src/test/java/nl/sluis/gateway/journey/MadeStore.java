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
import java.time.Clock;
import nl.sluis.gateway.journal.database.EmbeddedServer;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.keys.CertificateSubject;
import nl.sluis.gateway.keys.TestPki;
import nl.sluis.gateway.party.Parties;
import org.flywaydb.core.Flyway;

/**
 * What a first start makes before it has anything of its own: the programs of PostgreSQL unpacked, a cluster with the empty
 * store, its passwords, and the certificates of development. That takes seconds, so the gateways of one JVM get copies of
 * one that the gateway's own code made; {@code EmbeddedServerTest}, {@code DevelopmentPkiTest} and the gateways on which
 * the documentation is tried make theirs. No key of a gateway is in it.
 */
final class MadeStore {
    private MadeStore() {}

    static void copyInto(Path data) throws IOException {
        var made = Made.FOLDER;
        Files.walkFileTree(made, new Copying(made, data));
    }

    /** Nothing is done where something is. */
    static void copyWhereNothingIs(Path data) throws IOException {
        try (var files = Files.list(data)) {
            if (files.findAny().isEmpty()) {
                copyInto(data);
            }
        }
    }

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("sluis-store");
                try (var server = EmbeddedServer.start(folder, new SecureRandom())) {
                    var store = server.database().unpooled(StoreRole.OWNER);
                    var unused = Flyway.configure().dataSource(store).load().migrate();
                }
                certify(folder.resolve("pki"));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void certify(Path pki) {
        var parties = Parties.read(Path.of("config"), pki, MadeStore::filledIn, Clock.systemUTC());
        TestPki.in(
                pki,
                parties.all().stream()
                        .map(party -> new CertificateSubject(party.key(), party.oin(), party.name()))
                        .toList());
    }

    /** Where a party is found is not asked here. */
    private static String filledIn(String text) {
        return text.replaceAll("\\$\\{[^}]*}", "1");
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
