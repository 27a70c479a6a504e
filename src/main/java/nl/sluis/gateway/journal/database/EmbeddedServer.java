package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL that the gateway brings along, in {@code <data-dir>/postgres}: loopback only, a password for each role,
 * durable, its data kept. It serves one gateway process, and ends with it.
 */
public final class EmbeddedServer implements AutoCloseable {
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final Database database;

    private EmbeddedServer(FolderLock lock, Postmaster postmaster, Database database) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.database = database;
    }

    /**
     * Makes the cluster when there is none, and starts it.
     *
     * @throws IllegalStateException when another gateway works on this folder, or PostgreSQL does not start
     */
    public static EmbeddedServer start(Path dataDir, SecureRandom random) {
        try {
            var folder = OwnerOnly.folder(dataDir.resolve("postgres"));
            var lock = FolderLock.of(folder);
            try {
                return started(folder, lock, random);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL refused its superuser", e);
        }
    }

    private static EmbeddedServer started(Path folder, FolderLock lock, SecureRandom random)
            throws IOException, SQLException {
        Unfinished.sweep(folder);
        var program = PostgresProgram.unpackedIn(folder);
        var cluster = folder.resolve("cluster");
        var passwords = new PasswordFiles(folder.resolve("passwords"), random);
        if (!Files.isDirectory(cluster)) {
            initialise(program, folder, cluster, passwords);
        }
        var postmaster = new Postmaster(program, cluster, folder.resolve("server.log"));
        postmaster.stopOrphan();
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster.start() + "/";
        try (var superuser = DriverManager.getConnection(
                url + StoreRoles.SUPERUSER, StoreRoles.SUPERUSER, passwords.of(StoreRoles.SUPERUSER))) {
            new StoreRoles(passwords.all()).make(superuser);
            return new EmbeddedServer(lock, postmaster, new Database(url + StoreRoles.DATABASE, passwords.all()));
        } catch (IOException | SQLException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    /** Nothing ever listens without a password: the cluster is made with scram-sha-256 from the beginning. */
    private static void initialise(PostgresProgram program, Path folder, Path cluster, PasswordFiles passwords)
            throws IOException {
        var unfinished = Unfinished.folderIn(folder);
        program.command("initdb")
                .must(List.of(
                        "--pgdata=" + unfinished.toAbsolutePath(),
                        "--username=" + StoreRoles.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwords.fileOf(StoreRoles.SUPERUSER).toAbsolutePath(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"));
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    public Database database() {
        return database;
    }

    /** Stops the server, then lets others at the folder. */
    @Override
    public void close() throws IOException {
        try {
            postmaster.stop();
        } finally {
            lock.close();
        }
    }
}
