package nl.sluis.gateway.routes;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.sluis.gateway.disclosure.Enclosure;
import nl.sluis.gateway.disclosure.ReceiverKey;
import nl.sluis.gateway.disclosure.TransformationFailedException;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;

/** Closes for a receiver what its rule says, with the certificate that {@code parties.yaml} names for it. */
final class Enclosing {
    private final Function<Oin, Optional<X509Certificate>> certificates;
    private final Map<X509Certificate, ReceiverKey> keys = new ConcurrentHashMap<>();

    /** @param certificates of a party the one that is valid now */
    Enclosing(Function<Oin, Optional<X509Certificate>> certificates) {
        this.certificates = certificates;
    }

    /**
     * The bytes that leave.
     *
     * @throws TransformationFailedException when the receiver has no certificate that is valid now
     */
    byte[] close(Outgoing event, FieldPlan plan, Message message) {
        var certificate = certificates
                .apply(message.receiver().oin())
                .orElseThrow(() -> new TransformationFailedException(
                        plan.firstClosed(), "the receiver has no valid certificate to close it with"));
        var key = keys.computeIfAbsent(certificate, ReceiverKey::of);
        var closed = Enclosure.close(event.data(), plan, key);
        return event.with(closed).bytes();
    }
}
