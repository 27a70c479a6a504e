package nl.sluis.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A folder with {@code ca.crt} and, for each party, {@code <party>.crt} and {@code <party>.key}, as the gateway makes it in development. */
record Pki(Path folder) {
    static final String GATEWAY = "gateway";
    static final String SENDER = "ggz-voorbeeld";
    static final String GEMEENTE = "gemeente-voorbeeld";
    static final String RECEIVER = "uwv-voorbeeld";

    /** TLS as this party, which trusts only the CA of the folder. */
    SSLContext of(String party) {
        try {
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("own", key(party), new char[0], new Certificate[] {certificate(party)});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            var anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("ca", certificate("ca"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no TLS identity " + party + " in " + folder, e);
        }
    }

    Path certificateFile(String party) {
        return folder.resolve(party + ".crt");
    }

    Path keyFile(String party) {
        return folder.resolve(party + ".key");
    }

    private X509Certificate certificate(String party) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(certificateFile(party))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private PrivateKey key(String party) throws IOException {
        try (Reader in = Files.newBufferedReader(keyFile(party));
                var pem = new PEMParser(in)) {
            var converter = new JcaPEMKeyConverter();
            return switch (pem.readObject()) {
                case PrivateKeyInfo key -> converter.getPrivateKey(key);
                case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
                case null, default -> throw new IOException("no private key in " + keyFile(party));
            };
        }
    }
}
