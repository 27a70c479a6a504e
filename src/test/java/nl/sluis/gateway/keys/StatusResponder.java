package nl.sluis.gateway.keys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority's responder (RFC 6960), which says of every certificate what a test tells it to. */
final class StatusResponder implements AutoCloseable {
    private final HttpServer server;
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean answers = true;
    volatile @Nullable CertificateStatus status = CertificateStatus.GOOD;
    volatile Instant thisUpdate = Instant.now().minusSeconds(60);
    volatile @Nullable Instant nextUpdate = Instant.now().plus(Duration.ofHours(1));
    volatile @Nullable Credential signer;

    StatusResponder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ocsp", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                var answer = answers ? answer(exchange.getRequestBody().readAllBytes()) : new byte[0];
                exchange.sendResponseHeaders(answers ? 200 : 500, answers ? answer.length : -1);
                exchange.getResponseBody().write(answer);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
    }

    private byte[] answer(byte[] question) throws Exception {
        var by = signer;
        if (by == null) {
            return new OCSPRespBuilder().build(OCSPResp.TRY_LATER, null).getEncoded();
        }
        var builder = new BasicOCSPRespBuilder(new RespID(
                X500Name.getInstance(by.certificate().getSubjectX500Principal().getEncoded())));
        for (var one : new OCSPReq(question).getRequestList()) {
            var until = nextUpdate;
            builder.addResponse(
                    one.getCertID(), status, Date.from(thisUpdate), until == null ? null : Date.from(until), null);
        }
        var signed = builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(by.key()),
                new X509CertificateHolder[] {new JcaX509CertificateHolder(by.certificate())},
                new Date());
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed).getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
