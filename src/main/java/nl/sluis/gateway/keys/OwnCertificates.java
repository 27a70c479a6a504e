package nl.sluis.gateway.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The certificates with which the gateway says who it is and whom it trusts on the exchange port, read as a start reads them,
 * without one. For the command line.
 */
public final class OwnCertificates {
    private OwnCertificates() {}

    /**
     * One of them.
     *
     * @param setting the key of the setting that names it; empty when development made it
     */
    public record Own(String setting, String use, X509Certificate certificate) {}

    /**
     * All that the settings name; those that development made when they name nothing, none before its first start.
     *
     * @throws KeyUnavailableException naming the setting or file that is missing, over, or not for production
     */
    public static List<Own> read(Environment environment, Path dataDir, boolean production, Clock clock) {
        var settings = Binder.get(environment).bindOrCreate("sluis.tls", TlsSettings.class);
        if (!production && settings.namesNothing()) {
            return made(dataDir.resolve("pki"));
        }
        var brought = new BroughtTls(settings, production ? Mode.PRODUCTION : Mode.DEVELOPMENT, clock);
        var own = settings.p12() == null ? "sluis.tls.certificate" : "sluis.tls.p12";
        return Stream.concat(
                        brought.own().chain().stream()
                                .map(named(own, "our own certificate or one between it and its anchor")),
                        brought.anchors().stream().map(named("sluis.tls.trust-anchors", "trust anchor")))
                .toList();
    }

    private static List<Own> made(Path folder) {
        return Stream.of("gateway.crt", "ca.crt")
                .map(folder::resolve)
                .filter(Files::exists)
                .flatMap(file -> CredentialFiles.certificates(file).stream()
                        .map(named("", file.getFileName() + ", which development made")))
                .toList();
    }

    private static Function<X509Certificate, Own> named(String setting, String use) {
        return certificate -> new Own(
                setting, use + " (" + certificate.getSubjectX500Principal().getName() + ")", certificate);
    }

    /**
     * Whether the keystores open with the passphrase that a start would find.
     *
     * @return empty when there is no passphrase or no keystore to try
     * @throws KeyUnavailableException when they do not open
     */
    public static Optional<Integer> openKeystores(Path dataDir, KeystoreCare.PassphraseFrom passphrase) {
        var given = passphrase.file() != null || passphrase.environment() != null;
        return given && Files.exists(dataDir.resolve("keys").resolve("kek.bcfks"))
                ? Optional.of(new KeystoreCare(dataDir).names(passphrase).size())
                : Optional.empty();
    }
}
