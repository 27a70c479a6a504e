package nl.sluis.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The development authority with the five sample parties, and the certificates that must be refused, for tests of any
 * package. Give it a folder of the test ({@code @TempDir}).
 */
public final class TestPki {
    public static final CertificateSubject GGZ = subject("ggz-voorbeeld", 1000, "GGZ Voorbeeld");
    public static final CertificateSubject UWV = subject("uwv-voorbeeld", 2000, "UWV Voorbeeld");
    public static final CertificateSubject GEMEENTE = subject("gemeente-voorbeeld", 3000, "Gemeente Voorbeeld");
    public static final CertificateSubject OTHER_GEMEENTE = subject("gemeente-anders", 4000, "Gemeente Anders");
    public static final CertificateSubject RESEARCH = subject("onderzoek-voorbeeld", 5000, "Onderzoek Voorbeeld");

    private static final SecureRandom RANDOM = new SecureRandom();
    private final DevelopmentPki pki;
    private final CertificateMaker maker = new CertificateMaker(RANDOM);
    private final Credential authority;

    private TestPki(Path folder) {
        this.pki = new DevelopmentPki(folder, Clock.systemUTC(), RANDOM);
        pki.certify(List.of(GGZ, UWV, GEMEENTE, OTHER_GEMEENTE, RESEARCH));
        this.authority = CredentialFiles.pem(folder.resolve("ca.crt"), folder.resolve("ca.key"));
    }

    /** Makes {@code ca}, {@code gateway} and the parties in this folder, as .crt, .key and .p12. */
    public static TestPki in(Path folder) {
        return new TestPki(folder);
    }

    /** The authority, the gateway and these, as a first start in development makes them. */
    public static void in(Path folder, Collection<CertificateSubject> subjects) {
        new DevelopmentPki(folder, Clock.systemUTC(), RANDOM).certify(subjects);
    }

    /** The gateway's own identity, with the bundle for its server. */
    public TlsIdentity gateway() {
        return pki.gateway();
    }

    /** Both ends of a connection as this party. */
    public TlsIdentity party(CertificateSubject party) {
        return pki.party(party.name());
    }

    /** Where the files are. */
    public Path folder() {
        return pki.folder();
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    /** The certificate of a sample party, for tests that need no connection. */
    public X509Certificate certificate(CertificateSubject party) {
        return CredentialFiles.certificates(pki.folder().resolve(party.name() + ".crt"))
                .getFirst();
    }

    /** A client whose certificate of the right authority ended yesterday. */
    public SSLContext expired(CertificateSubject party) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var validity = new CertificateMaker.Validity(yesterday.minus(Duration.ofDays(30)), yesterday);
        return client(maker.issue(authority, DevelopmentPki.name(party), validity));
    }

    /** A client whose certificate has the right names and dates, under an authority with the same name and another key. */
    public SSLContext underAnotherAuthority(CertificateSubject party) {
        var name = X500Name.getInstance(
                authority.certificate().getSubjectX500Principal().getEncoded());
        return client(maker.issue(maker.authority(name, now()), DevelopmentPki.name(party), now()));
    }

    /** A client of the right authority with this subject: an OIN that no party has, no OIN, two of them, ... */
    public SSLContext withSubject(String distinguishedName) {
        return client(maker.issue(authority, new X500Name(distinguishedName), now()));
    }

    /** A certificate of the right authority with this subject. */
    public X509Certificate certificateWithSubject(String distinguishedName) {
        return maker.issue(authority, new X500Name(distinguishedName), now()).certificate();
    }

    /**
     * A client of that party whose certificate no authority of today would give: with this key, signed by this algorithm, for
     * this use alone.
     */
    public SSLContext odd(CertificateSubject party, KeyPair keys, String signature, KeyPurposeId use) {
        try {
            var issuer = authority.certificate();
            var from = now();
            var builder = new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(System.nanoTime()),
                            Date.from(from.from()),
                            Date.from(from.until()),
                            DevelopmentPki.name(party),
                            keys.getPublic())
                    .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use));
            var signer = new JcaContentSignerBuilder(signature).build(authority.key());
            var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return client(new Credential(keys.getPrivate(), List.of(certificate, issuer)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client that trusts the gateway and has no certificate. */
    public SSLContext withoutCertificate() {
        return client(null);
    }

    private static CertificateMaker.Validity now() {
        var now = Instant.now();
        return new CertificateMaker.Validity(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)));
    }

    private static CertificateSubject subject(String name, int oin, String organisation) {
        return new CertificateSubject(name, TestKeys.oin(oin), organisation);
    }

    private SSLContext client(@Nullable Credential own) {
        try {
            var anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("ca", authority.certificate());
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(anchors);
            var context = SSLContext.getInstance("TLS");
            context.init(
                    own == null ? new KeyManager[0] : new KeyManager[] {new Insisting(own)},
                    trust.getTrustManagers(),
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends its certificate whatever the server asks for, as curl does; the JDK's own would keep a doubtful one back. */
    private static final class Insisting extends X509ExtendedKeyManager {
        private static final String ALIAS = "own";
        private final Credential own;

        Insisting(Credential own) {
            this.own = own;
        }

        @Override
        public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(
                String[] keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return own.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return own.key();
        }
    }
}
