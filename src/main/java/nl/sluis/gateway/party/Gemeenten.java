package nl.sluis.gateway.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.RegionCode;

/**
 * In which arbeidsmarktregio each gemeente lies, by day: {@code gemeenten-regio.yaml}. The periods of a gemeente follow one
 * another without a gap, so on each day between its first and its last it lies in exactly one region.
 */
final class Gemeenten {
    /** Where it lies in the configuration folder; without it no party may name a gemeente. */
    static final String FILE = "gemeenten-regio.yaml";

    static final Gemeenten NONE = new Gemeenten(Map.of());
    private final Map<GemeenteCode, List<Stay>> stays;

    Gemeenten(Map<GemeenteCode, List<Stay>> stays) {
        this.stays = Map.copyOf(stays);
    }

    boolean knows(GemeenteCode code) {
        return stays.containsKey(code);
    }

    Collection<String> codes() {
        return stays.keySet().stream().map(GemeenteCode::value).toList();
    }

    /** The regions of these gemeenten on a day; empty when none of them exists then. */
    Set<RegionCode> regionsOn(LocalDate day, Set<GemeenteCode> codes) {
        return codes.stream()
                .flatMap(code -> staysOf(code).stream())
                .filter(stay -> stay.covers(day))
                .map(Stay::region)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest period of a gemeente. */
    Optional<Stay> newest(GemeenteCode code) {
        return Optional.of(staysOf(code)).filter(all -> !all.isEmpty()).map(List::getLast);
    }

    /** Whether this gemeente lies, lay or will lie there. */
    boolean everIn(RegionCode region, GemeenteCode code) {
        return staysOf(code).stream().anyMatch(stay -> stay.region().equals(region));
    }

    private List<Stay> staysOf(GemeenteCode code) {
        return stays.getOrDefault(code, List.of());
    }
}
