package nl.sluis.gateway.party;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Every arbeidsmarktregio that this gateway knows, also those that ended or are still to begin; by their codes. */
    List<Region> regions();

    /**
     * The regions in which the gemeenten of this party lie on a day; none when all of them have ended or are still to begin.
     * Empty when no gemeenten are named for it: then nothing is known, and nothing is asked.
     */
    Optional<Set<RegionCode>> gemeenteRegions(Oin oin, LocalDate day);

    /**
     * What a gateway would read as its parties, for whoever looks at a configuration without starting one. Trust anchors are
     * read when they are asked for.
     *
     * @param configDir    the folder of {@code parties.yaml}, {@code regions.yaml} and {@code gemeenten-regio.yaml}
     * @param placeholders resolves settings in addresses, or throws
     * @throws ConfigurationRefusedException naming every problem by file and line
     */
    static Parties read(Path configDir, Path anchors, UnaryOperator<String> placeholders, Clock clock) {
        return LoadedParties.read(configDir, anchors, placeholders, clock);
    }
}
