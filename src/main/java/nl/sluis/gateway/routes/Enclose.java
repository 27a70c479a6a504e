package nl.sluis.gateway.routes;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.disclosure.ReceiverKey;
import nl.sluis.gateway.message.Oin;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Step {@code enclose}: closes the whole event, envelope and all, with the certificate that {@code parties.yaml} names for
 * the receiver. It happens at each attempt, so that a certificate that was renewed counts at once, and that a message which
 * was accepted for another form of delivery is closed too.
 */
final class Enclose implements Processor {
    private final Paperwork paperwork;
    private final Function<Oin, Optional<X509Certificate>> certificates;
    private final Map<X509Certificate, ReceiverKey> keys = new ConcurrentHashMap<>();

    /** @param certificates of a party the one that is valid now */
    Enclose(Paperwork paperwork, Function<Oin, Optional<X509Certificate>> certificates) {
        this.paperwork = paperwork;
        this.certificates = certificates;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        var papers = paperwork.of(parcel);
        message.removeHeaders("*");
        message.setBody(
                Enclosed.of(parcel, papers, keyOf(parcel.receiver().oin()).closeEvent(parcel.payload())));
    }

    private ReceiverKey keyOf(Oin receiver) {
        var certificate = certificates.apply(receiver).orElseThrow(NoValidCertificate::new);
        return keys.computeIfAbsent(certificate, ReceiverKey::of);
    }

    /** Nothing to close it with, so nothing leaves. */
    private static final class NoValidCertificate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoValidCertificate() {
            super("the receiver has no certificate that is valid now", null, false, false);
        }
    }
}
