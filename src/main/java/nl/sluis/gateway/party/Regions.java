package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.RegionCode;

/** The arbeidsmarktregio's of {@code regions.yaml}. They change by law, so each has its dates. */
final class Regions {
    private final Map<RegionCode, Region> regions;

    private Regions(Map<RegionCode, Region> regions) {
        this.regions = Map.copyOf(regions);
    }

    static Regions load(Path file) {
        var root = ConfigurationSpot.read(file).members(Set.of("regions"), Set.of());
        var regions = new LinkedHashMap<RegionCode, Region>();
        var problems = new Problems();
        required(root, "regions").members().forEach((name, spot) -> problems.gather(
                        () -> regionOf(codeOf(name, spot), spot))
                .ifPresent(region -> regions.put(region.code(), region)));
        problems.refuseIfAny();
        return new Regions(regions);
    }

    private static RegionCode codeOf(String name, ConfigurationSpot spot) {
        try {
            return new RegionCode(name);
        } catch (IllegalArgumentException broken) {
            throw spot.refused("'" + name + "': " + broken.getMessage());
        }
    }

    private static Region regionOf(RegionCode code, ConfigurationSpot spot) {
        var members = spot.members(Set.of("name", "from"), Set.of("until"));
        var from = required(members, "from").as(LocalDate::parse);
        var until = Optional.ofNullable(members.get("until")).map(day -> day.as(LocalDate::parse));
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw spot.refused("a region ends after it begins");
        }
        return new Region(code, required(members, "name").text(), from, until.orElse(null));
    }

    private static ConfigurationSpot required(Map<String, ConfigurationSpot> members, String name) {
        return requireNonNull(members.get(name));
    }

    boolean knows(RegionCode code) {
        return regions.containsKey(code);
    }

    boolean existsOn(RegionCode code, LocalDate day) {
        return find(code).filter(region -> region.existsOn(day)).isPresent();
    }

    Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** By their codes. */
    List<Region> all() {
        return regions.values().stream()
                .sorted(Comparator.comparing(region -> region.code().value()))
                .toList();
    }

    Collection<String> codes() {
        return regions.keySet().stream().map(RegionCode::value).toList();
    }
}
