package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;

/** The parties and regions of this gateway; immutable once loaded. */
public interface Parties {
    Optional<Party> find(Oin oin);

    Collection<Party> all();

    /**
     * The party that holds this certificate: by the OIN in its subject serialNumber (Digikoppeling PKI001), believed by
     * the trust that the party's row names. Empty when there is none; the certificate's chain is checked by TLS before.
     */
    Optional<Party> holderOf(X509Certificate certificate);

    /** The certificate with which something is closed for this party alone; empty when it has none that is valid now. */
    Optional<X509Certificate> encryptionCertificateOf(Oin oin);

    /** Whether this arbeidsmarktregio exists today. */
    boolean isRegion(RegionCode code);

    /**
     * What a gateway would read as its parties, for whoever looks at a configuration without starting one. Trust anchors are
     * read when they are asked for.
     *
     * @param configDir    the folder of {@code parties.yaml} and {@code regions.yaml}
     * @param placeholders resolves settings in addresses, or throws
     * @throws ConfigurationRefusedException naming every problem by file and line
     */
    static Parties read(Path configDir, Path anchors, UnaryOperator<String> placeholders, Clock clock) {
        return LoadedParties.read(configDir, anchors, placeholders, clock);
    }
}
