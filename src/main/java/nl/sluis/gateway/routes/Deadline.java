package nl.sluis.gateway.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Ends a call to a receiver that takes too long, from its first byte to the last of its answer: the connection is closed
 * under it, and the call fails.
 *
 * <p>One thread looks at all calls now and then. A time-out of the socket would set and take back a timer for every read,
 * which costs as much as sealing an entry, and a receiver that sends a byte in time would hold the call for ever.
 */
final class Deadline implements ExecChainHandler {
    private static final Duration LOOK = Duration.ofMillis(100);
    private final Duration atMost;
    private final BooleanSupplier ended;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    private Deadline(Duration atMost, BooleanSupplier ended) {
        this.atMost = atMost;
        this.ended = ended;
    }

    /** @param ended whether no more calls will come */
    static Deadline after(Duration atMost, BooleanSupplier ended) {
        var deadline = new Deadline(atMost, ended);
        Thread.ofPlatform().name("delivery-deadline").daemon(true).start(deadline::watch);
        return deadline;
    }

    /** A call under way. Equal to itself only. */
    private static final class Call {
        private final ExecRuntime running;
        private final long since = System.nanoTime();

        Call(ExecRuntime running) {
            this.running = running;
        }

        /** Does nothing to a call that gave its connection back. */
        void end() {
            if (running instanceof Cancellable cancellable) {
                cancellable.cancel();
            } else {
                running.discardEndpoint();
            }
        }
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var call = new Call(scope.execRuntime);
        calls.add(call);
        var toBeRead = false;
        try {
            var response = chain.proceed(request, scope);
            toBeRead = response.getEntity() != null;
            return response;
        } finally {
            if (!toBeRead) {
                calls.remove(call);
            }
        }
    }

    private void watch() {
        while (!ended.getAsBoolean() || !calls.isEmpty()) {
            LockSupport.parkNanos(this, LOOK.toNanos());
            var now = System.nanoTime();
            calls.removeIf(call -> isOver(call, now));
        }
    }

    private boolean isOver(Call call, long now) {
        var over = now - call.since >= atMost.toNanos();
        if (over) {
            call.end();
        }
        return over;
    }
}
