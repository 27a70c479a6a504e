package nl.sluis.gateway.party;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** What {@code parties.yaml} and {@code regions.yaml} say. */
final class LoadedParties implements Parties, SmartInitializingSingleton {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private static final int SHORTEST_RSA = 2048;

    private final Map<Oin, Party> parties;
    private final Regions regions;
    private final Gemeenten gemeenten;
    private final TrustAnchors anchors;
    private final Clock clock;
    /** Checking a signature takes longer than all else at the edge; the answer depends on nothing that changes. */
    private final Cache<X509Certificate, Optional<Party>> holders =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    LoadedParties(Map<Oin, Party> parties, Regions regions, Gemeenten gemeenten, TrustAnchors anchors, Clock clock) {
        this.parties = Map.copyOf(parties);
        this.regions = regions;
        this.gemeenten = gemeenten;
        this.anchors = anchors;
        this.clock = clock;
    }

    /**
     * Reads {@code regions.yaml}, {@code gemeenten-regio.yaml} and {@code parties.yaml}.
     *
     * @throws ConfigurationRefusedException naming every problem by file and line
     */
    static LoadedParties read(Path folder, Path anchors, UnaryOperator<String> placeholders, Clock clock) {
        var regions = Regions.load(folder.resolve("regions.yaml"));
        var gemeenten = new GemeenteFile(regions).loadFrom(folder);
        var parties = new PartyFile(regions, gemeenten, placeholders, anchors).load(folder.resolve("parties.yaml"));
        return new LoadedParties(
                parties, regions, gemeenten, new TrustAnchors(anchors, folder.resolve("parties.yaml")), clock);
    }

    /** Reads every certificate, so that a missing one stops the start and not the first message. */
    @Override
    public void afterSingletonsInstantiated() {
        var unused = certificates();
    }

    /**
     * Every certificate that a party is believed by or something is closed with, valid now.
     *
     * @throws ConfigurationRefusedException naming every one that cannot be used
     */
    List<NamedCertificate> certificates() {
        var problems = new Problems();
        var found = new LinkedHashMap<String, NamedCertificate>();
        parties.values().stream().sorted(Comparator.comparing(Party::key)).forEach(party -> {
            if (party.trust() instanceof Trust.Anchor(var name) && !found.containsKey(name)) {
                problems.gather(() -> valid(name, "trust anchor " + name)).ifPresent(one -> found.put(name, one));
            }
            if (party.delivery() instanceof Delivery.Sftp(var _address, var key, var knownHosts)) {
                var unusedKey = problems.gather(() -> readable(party, key));
                var unusedHosts = problems.gather(() -> readable(party, knownHosts));
            }
            party.encryption()
                    .flatMap(name -> problems.gather(() -> usable(party, name)))
                    .ifPresent(one -> found.put(one.use(), one));
        });
        problems.refuseIfAny();
        return List.copyOf(found.values());
    }

    private NamedCertificate valid(String name, String use) {
        var certificate = anchors.anchor(name);
        if (!isValidNow(certificate)) {
            throw new ConfigurationRefusedException(anchors.placeOf(name) + ": " + use + " is valid from "
                    + day(certificate.getNotBefore()) + " to " + day(certificate.getNotAfter()) + ", not now");
        }
        return new NamedCertificate(anchors.placeOf(name), name, use, certificate);
    }

    @Override
    public Optional<Party> find(Oin oin) {
        return Optional.ofNullable(parties.get(oin));
    }

    @Override
    public Collection<Party> all() {
        return parties.values();
    }

    @Override
    public Optional<Party> holderOf(X509Certificate certificate) {
        if (!isValidNow(certificate)) {
            return Optional.empty(); // a connection may outlive the certificate that opened it
        }
        return holders.get(certificate, this::believed);
    }

    @Override
    public Optional<X509Certificate> encryptionCertificateOf(Oin oin) {
        return find(oin).flatMap(Party::encryption).map(anchors::anchor).filter(this::isValidNow);
    }

    private boolean isValidNow(X509Certificate certificate) {
        var now = clock.instant();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** Closed with another party's key, or with one that nobody can use, it would reach nobody or the wrong one. */
    private NamedCertificate usable(Party party, String name) {
        var named = valid(name, "certificate " + name + " for encryption to " + party.key());
        var usable =
                switch (named.certificate().getPublicKey()) {
                    case RSAPublicKey key -> key.getModulus().bitLength() >= SHORTEST_RSA;
                    case ECPublicKey key -> true;
                    default -> false;
                };
        var own =
                CertificateOin.of(named.certificate()).map(party.oin()::equals).orElse(true);
        if (!usable || !own) {
            throw new ConfigurationRefusedException(
                    named.place() + ": " + named.use() + " is of another OIN, or without an RSA or EC key");
        }
        return named;
    }

    /** Without its key nobody lets us in; without the server's, we would hand over to whoever answers. */
    private Path readable(Party party, Path file) {
        if (!Files.isReadable(file)) {
            throw new ConfigurationRefusedException(
                    anchors.placeOf(file.getFileName().toString()) + ": " + file + ", which is for SFTP to "
                            + party.key() + ", cannot be read");
        }
        return file;
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), NETHERLANDS);
    }

    @Override
    public List<Region> regions() {
        return regions.all();
    }

    @Override
    public Optional<Set<RegionCode>> gemeenteRegions(Oin oin, LocalDate day) {
        return find(oin)
                .map(Party::gemeenten)
                .filter(codes -> !codes.isEmpty())
                .map(codes -> gemeenten.regionsOn(day, codes));
    }

    @Override
    public boolean isRegion(RegionCode code) {
        return regions.existsOn(code, LocalDate.ofInstant(clock.instant(), NETHERLANDS));
    }

    private Optional<Party> believed(X509Certificate certificate) {
        return CertificateOin.of(certificate).flatMap(this::find).filter(party -> trusts(party, certificate));
    }

    private boolean trusts(Party party, X509Certificate certificate) {
        return switch (party.trust()) {
            case Trust.Anchor(var name) -> anchors.issued(name, certificate);
            case Trust.Fingerprints(Set<String> known) -> known.contains(fingerprintOf(certificate));
        };
    }

    private static String fingerprintOf(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException("a certificate that was read cannot be hashed", broken);
        }
    }
}
