package nl.sluis.gateway.journey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The connections of one gateway to PostgreSQL, listened to: before a commit reaches PostgreSQL, and before its answer reaches
 * the gateway, a trap is asked. No hook is in the gateway: what it does is what it does in production.
 */
final class DatabaseWire implements AutoCloseable {
    /** What ends a turn: PostgreSQL answers, and says when it is ready again. */
    private static final String ENDS_TURN = "SQF";

    private static final char READY = 'Z';
    private final ServerSocket door;
    private final int target;
    private final Trap trap;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

    /** @param target the port of PostgreSQL */
    DatabaseWire(int target, Trap trap) throws IOException {
        this.target = target;
        this.trap = trap;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("database-wire").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> talk(near));
            } catch (IOException closed) {
                // by its test
            }
        }
    }

    private void talk(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            ends.add(near);
            ends.add(far);
            var talk = new Talk(near, far);
            talk.begin();
            Thread.ofVirtual().start(talk::answers);
            talk.questions();
        } catch (IOException ended) {
            // by one of its ends, or by the trap
        } finally {
            ends.remove(near);
        }
    }

    /** One connection. */
    private final class Talk {
        private final Socket near;
        private final Socket far;
        private final DataInputStream questions;
        private final DataInputStream answers;
        private final Written written = new Written();
        private final Queue<Set<Written.Kind>> underway = new ConcurrentLinkedQueue<>();
        private volatile boolean idle = true;

        Talk(Socket near, Socket far) throws IOException {
            this.near = near;
            this.far = far;
            this.questions = new DataInputStream(new BufferedInputStream(near.getInputStream(), 65_536));
            this.answers = new DataInputStream(new BufferedInputStream(far.getInputStream(), 65_536));
        }

        void begin() throws IOException {
            var first = PgMessage.readFirst(questions);
            far.getOutputStream().write(first.whole());
            while (first.asksForEncryption()) {
                near.getOutputStream().write(answers.readByte());
                first = PgMessage.readFirst(questions);
                far.getOutputStream().write(first.whole());
            }
        }

        void questions() throws IOException {
            var turn = new ByteArrayOutputStream();
            while (true) {
                var message = PgMessage.read(questions);
                written.hear(message);
                turn.writeBytes(message.whole());
                if (ENDS_TURN.indexOf(message.type()) >= 0) {
                    var committed = written.committed(idle);
                    if (springs(committed, false)) {
                        return;
                    }
                    underway.add(committed);
                }
                if (questions.available() == 0 || ENDS_TURN.indexOf(message.type()) >= 0) {
                    turn.writeTo(far.getOutputStream());
                    turn.reset();
                }
            }
        }

        void answers() {
            try (near;
                    far) {
                var out = new ByteArrayOutputStream();
                while (true) {
                    var message = PgMessage.read(answers);
                    if (message.type() == READY && !hearReady(message)) {
                        return;
                    }
                    out.writeBytes(message.whole());
                    if (answers.available() == 0) {
                        pass(out, near.getOutputStream());
                    }
                }
            } catch (IOException ended) {
                // what one end hears, the other hears too
            } finally {
                ends.remove(far);
            }
        }

        private boolean hearReady(PgMessage ready) {
            idle = ready.whole()[5] == 'I';
            var committed = underway.poll();
            return committed == null || !springs(committed, true);
        }

        private boolean springs(Set<Written.Kind> committed, boolean done) {
            return committed.stream().anyMatch(kind -> trap.springs(Point.of(kind, done)));
        }

        private static void pass(ByteArrayOutputStream from, OutputStream to) throws IOException {
            from.writeTo(to);
            from.reset();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var end : ends) {
            end.close();
        }
    }
}
