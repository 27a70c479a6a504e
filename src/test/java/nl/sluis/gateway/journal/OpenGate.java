package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/** A gate that finds consent given for everybody of whom nothing else was said to it, and that can hold the writer. */
final class OpenGate implements ConsentGate {
    private final Map<PersonHashes, ConsentState> said = new ConcurrentHashMap<>();
    private volatile CountDownLatch open = new CountDownLatch(0);

    record SaysNow(PersonHashes person, Oin holder, ConsentState state) implements Change {}

    void says(PersonHashes person, ConsentState state) {
        said.put(person, state);
    }

    /** Whoever comes now waits, and with it the writer. */
    void hold() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    @Override
    public List<ConsentState> pass(Connection transaction, List<Recorded> changes, List<ConsentClaim> claims) {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (var recorded : changes) {
            if (recorded.change() instanceof SaysNow(var person, var ignored, var state)) {
                said.put(person, state);
            }
        }
        return claims.stream()
                .map(claim -> said.getOrDefault(claim.person(), ConsentState.GIVEN))
                .toList();
    }
}
