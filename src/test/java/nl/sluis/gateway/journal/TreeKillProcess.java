package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.journey.ChildProgram;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Another process with a journal and a tree, that is killed by the system (signal 9) at a point while it seals. */
final class TreeKillProcess {
    private TreeKillProcess() {}

    /** Where it dies. */
    enum Point {
        /** How far it will seal stands in the high-water file, and nothing in the store. */
        AFTER_THE_MARK,
        /** The tiles were sent, the checkpoint was not. */
        BETWEEN_TILES_AND_CHECKPOINT,
        /** The checkpoint was sent, the swap of the head was not. */
        BEFORE_THE_SWAP,
        BEFORE_THE_COMMIT,
        /** It is stored, and nobody heard of it. */
        AFTER_THE_COMMIT
    }

    static Process start(String url, Path highWater, Point point) throws IOException {
        var command = new ArrayList<>(ChildProgram.shared().command(TreeKillProcess.class));
        command.addAll(List.of(url, highWater.toString(), point.name()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var source = new Killing(new DriverManagerDataSource(arguments[0]), Point.valueOf(arguments[2]));
        var tree = new BenchTree(source, TestLog.signers(), Path.of(arguments[1]));
        var clock = Clock.systemUTC();
        try (var journal = RunningJournal.start(
                new JournalSettings(
                        0,
                        64,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofDays(90),
                        null),
                new Claims(() -> DriverManager.getConnection(arguments[0]), 0, JournalFixture.ORIGIN, tree),
                new OpenGate(),
                FixedKeys.all(clock),
                new RunningJournal.Surroundings(clock, new SecureRandom(), new SimpleMeterRegistry()))) {
            write(journal, 300);
            tree.seal();
            write(journal, 300);
            source.armed = true;
            tree.seal();
        }
    }

    private static void write(Journal journal, int howMany) {
        for (var i = 0; i < howMany; i++) {
            var unused = journal.append(JournalFixture.event(EntryType.KEY_ROTATED));
        }
    }

    private static void killMe() {
        try {
            var unused = new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            throw new IllegalStateException("still there");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Killing extends DelegatingDataSource {
        private final Point point;
        private volatile boolean armed;

        Killing(DataSource database, Point point) {
            super(database);
            this.point = point;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (armed && point == Point.AFTER_THE_MARK) {
                killMe();
            }
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var call = method.getName() + " " + (arguments == null ? "" : arguments[0]);
                        if (armed && diesBefore(call)) {
                            killMe();
                        }
                        try {
                            var answer = method.invoke(connection, arguments);
                            if (armed && point == Point.AFTER_THE_COMMIT && call.startsWith("commit")) {
                                killMe();
                            }
                            return answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private boolean diesBefore(String call) {
            return switch (point) {
                case AFTER_THE_MARK, AFTER_THE_COMMIT -> false;
                case BETWEEN_TILES_AND_CHECKPOINT -> call.startsWith("prepareStatement insert into audit_checkpoint");
                case BEFORE_THE_SWAP -> call.startsWith("prepareStatement update log_shard set cp_size");
                case BEFORE_THE_COMMIT -> call.startsWith("commit");
            };
        }
    }
}
