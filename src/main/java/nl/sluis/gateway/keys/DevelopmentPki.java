package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The authority of development mode, in {@code <data-dir>/pki/}: it certifies the gateway and the sample parties, so that
 * everything runs over real TLS. All it makes bears a mark by which production refuses it.
 *
 * <p>Guarantee: files of 0600; what is there and still fits is kept. Each {@code .p12} has the password
 * {@value #P12_PASSWORD}: it protects nothing, since the same key lies beside it in {@code .key}.
 */
public final class DevelopmentPki {
    /** The password of every {@code .p12} here. */
    public static final String P12_PASSWORD = "ontwikkeling";

    private static final String AUTHORITY = "ca";
    private static final String GATEWAY = "gateway";
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);
    private final Path folder;
    private final Clock clock;
    private final CertificateMaker maker;
    private final Credential authority;

    /** Opens the authority of this folder, or makes it, and certifies the gateway. */
    DevelopmentPki(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.maker = new CertificateMaker(random);
        try {
            OwnerOnlyFiles.folder(folder);
            this.authority = openOrMakeAuthority();
            certify(GATEWAY, gatewayName());
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates in " + folder + " cannot be written", e);
        }
    }

    /** @throws KeyUnavailableException when there is an authority of development mode in this folder of production */
    static void refuseIn(Path folder) {
        if (Files.exists(folder.resolve(AUTHORITY + ".key"))) {
            throw new KeyUnavailableException("production refuses the authority of development mode in " + folder
                    + "; give production a data folder of its own");
        }
    }

    /**
     * Makes {@code <name>.crt}, {@code <name>.key} and {@code <name>.p12} for each subject that has none, or one that is
     * of another OIN or organisation or ends within 30 days.
     */
    public void certify(Collection<CertificateSubject> subjects) {
        try {
            for (var subject : subjects) {
                if (subject.name().equals(AUTHORITY) || subject.name().equals(GATEWAY)) {
                    throw new IllegalArgumentException("no party can be named " + subject.name());
                }
                certify(subject.name(), name(subject));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the certificates in " + folder + " cannot be written", e);
        }
    }

    /**
     * Both ends of a connection as this party: for the stand-ins and the demonstration.
     *
     * @throws KeyUnavailableException when it was not certified
     */
    public TlsIdentity party(String name) {
        return store(name);
    }

    private StoreTlsIdentity store(String name) {
        return new StoreTlsIdentity(credential(name), List.of(authority.certificate()));
    }

    StoreTlsIdentity gateway() {
        return store(GATEWAY);
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    private Credential openOrMakeAuthority() throws IOException {
        if (Files.exists(certificateFile(AUTHORITY))) {
            var opened = credential(AUTHORITY);
            if (!endsSoon(opened)) {
                return opened;
            }
        }
        var made = maker.authority(authorityName(), validFor(AUTHORITY_LIFE));
        CredentialFiles.write(folder, AUTHORITY, made);
        return made;
    }

    private void certify(String name, X500Name subject) throws IOException {
        if (Files.exists(certificateFile(name)) && fits(credential(name), subject)) {
            return;
        }
        var made = maker.issue(authority, subject, validFor(LIFE));
        CredentialFiles.writeP12(folder.resolve(name + ".p12"), name, made, P12_PASSWORD.toCharArray());
        CredentialFiles.write(folder, name, made);
    }

    private boolean fits(Credential there, X500Name subject) {
        try {
            there.certificate().verify(authority.certificate().getPublicKey());
        } catch (GeneralSecurityException e) {
            return false; // made by an authority that is no longer here
        }
        return X500Name.getInstance(
                                there.certificate().getSubjectX500Principal().getEncoded())
                        .equals(subject)
                && !endsSoon(there);
    }

    private boolean endsSoon(Credential credential) {
        var limit = clock.instant().plus(RENEWED_BEFORE_END);
        return credential.certificate().getNotAfter().before(Date.from(limit));
    }

    private CertificateMaker.Validity validFor(Duration life) {
        var now = clock.instant();
        return new CertificateMaker.Validity(now.minus(Duration.ofHours(1)), now.plus(life));
    }

    private Credential credential(String name) {
        return CredentialFiles.pem(certificateFile(name), folder.resolve(name + ".key"));
    }

    private Path certificateFile(String name) {
        return folder.resolve(name + ".crt");
    }

    private static X500Name authorityName() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "NL")
                .addRDN(BCStyle.O, "Sluis ontwikkeling")
                .addRDN(BCStyle.CN, "Sluis ontwikkel-CA")
                .build();
    }

    /** Without an OIN: the gateway is no party, and its certificate cannot pass for one. */
    private static X500Name gatewayName() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "NL")
                .addRDN(BCStyle.O, "Sluis ontwikkeling")
                .addRDN(BCStyle.CN, "localhost")
                .build();
    }

    static X500Name name(CertificateSubject subject) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "NL")
                .addRDN(BCStyle.O, subject.organisation())
                .addRDN(BCStyle.SERIALNUMBER, subject.oin().value())
                .addRDN(BCStyle.CN, subject.name())
                .build();
    }

    @Override
    public String toString() {
        return "DevelopmentPki[" + folder + "]";
    }
}
