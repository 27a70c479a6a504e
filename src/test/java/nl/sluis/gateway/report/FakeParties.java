package nl.sluis.gateway.report;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;
import nl.sluis.gateway.party.Trust;

/** Two parties. */
public final class FakeParties implements Parties {
    public static final Oin GGZ = new Oin("00000099000000001000");
    public static final Oin UWV = new Oin("00000099000000002000");
    private final List<Party> parties =
            List.of(party("ggz", GGZ, "GGZ", Role.GGZ_IPS), party("uwv", UWV, "UWV Voorbeeld", Role.UWV));

    private static Party party(String key, Oin oin, String name, Role role) {
        return new Party(
                key,
                oin,
                name,
                Set.of(role),
                Set.of(),
                Set.of(new RegionCode("AM13")),
                new Trust.Anchor("ca.crt"),
                new Delivery.None(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Party> find(Oin oin) {
        return parties.stream().filter(party -> party.oin().equals(oin)).findFirst();
    }

    @Override
    public Collection<Party> all() {
        return parties;
    }

    @Override
    public Optional<Party> holderOf(X509Certificate certificate) {
        return Optional.empty();
    }

    @Override
    public Optional<X509Certificate> encryptionCertificateOf(Oin oin) {
        return Optional.empty();
    }

    @Override
    public boolean isRegion(RegionCode code) {
        return true;
    }

    @Override
    public List<Region> regions() {
        return List.of();
    }

    @Override
    public Optional<Set<RegionCode>> gemeenteRegions(Oin oin, LocalDate day) {
        return Optional.empty();
    }
}
