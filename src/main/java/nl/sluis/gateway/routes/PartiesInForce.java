package nl.sluis.gateway.routes;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;

/** The parties of whichever set is in force: for reports and pages. An exchange keeps to the parties of its own set. */
record PartiesInForce(SetInForce inForce) implements Parties {
    private Parties now() {
        return inForce.now().facts().parties();
    }

    @Override
    public Optional<Party> find(Oin oin) {
        return now().find(oin);
    }

    @Override
    public Collection<Party> all() {
        return now().all();
    }

    @Override
    public Optional<Party> holderOf(X509Certificate certificate) {
        return now().holderOf(certificate);
    }

    @Override
    public Optional<X509Certificate> encryptionCertificateOf(Oin oin) {
        return now().encryptionCertificateOf(oin);
    }

    @Override
    public boolean isRegion(RegionCode code) {
        return now().isRegion(code);
    }

    @Override
    public List<Region> regions() {
        return now().regions();
    }

    @Override
    public Optional<Set<RegionCode>> gemeenteRegions(Oin oin, LocalDate day) {
        return now().gemeenteRegions(oin, day);
    }
}
