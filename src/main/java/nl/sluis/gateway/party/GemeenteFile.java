package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.RegionCode;

/** Reads {@code gemeenten-regio.yaml}. A gap, an overlap, an unknown region or one that does not exist then is refused. */
final class GemeenteFile {
    private final Regions regions;

    GemeenteFile(Regions regions) {
        this.regions = regions;
    }

    /** Of a configuration folder; none where there is no such file. */
    Gemeenten loadFrom(Path folder) {
        var file = folder.resolve(Gemeenten.FILE);
        return Files.exists(file) ? load(file) : Gemeenten.NONE;
    }

    Gemeenten load(Path file) {
        var root = ConfigurationSpot.read(file).members(Set.of("gemeenten"), Set.of());
        var stays = new LinkedHashMap<GemeenteCode, List<Stay>>();
        var problems = new Problems();
        requireNonNull(root.get("gemeenten")).members().forEach((name, spot) -> problems.gather(() -> staysOf(spot))
                .ifPresent(read -> problems.gather(() -> codeOf(name, spot)).ifPresent(code -> stays.put(code, read))));
        problems.refuseIfAny();
        return new Gemeenten(stays);
    }

    private static GemeenteCode codeOf(String name, ConfigurationSpot spot) {
        try {
            return new GemeenteCode(name);
        } catch (IllegalArgumentException broken) {
            throw spot.refused("'" + name + "': " + broken.getMessage());
        }
    }

    private List<Stay> staysOf(ConfigurationSpot row) {
        var cells = row.members(Set.of("name", "regions"), Set.of());
        var unused = requireNonNull(cells.get("name")).text();
        var spots = requireNonNull(cells.get("regions")).elements();
        if (spots.isEmpty()) {
            throw row.refused("a gemeente lies in at least one region");
        }
        var problems = new Problems();
        var stays = new ArrayList<Stay>();
        for (var spot : spots) {
            problems.gather(() -> stayOf(spot)).ifPresent(stay -> {
                problemAfter(stays, stay).ifPresent(why -> problems.add(spot.refused(why)));
                stays.add(stay);
            });
        }
        problems.refuseIfAny();
        return List.copyOf(stays);
    }

    private Stay stayOf(ConfigurationSpot spot) {
        var cells = spot.members(Set.of("region", "from"), Set.of("until"));
        var code = requireNonNull(cells.get("region")).as(RegionCode::new);
        var region = regions.find(code)
                .orElseThrow(() -> spot.refused("'" + code + "' is not a region of regions.yaml; did you mean '"
                        + Nearest.to(code.value(), regions.codes()) + "'?"));
        var from = requireNonNull(cells.get("from")).as(LocalDate::parse);
        var until = Optional.ofNullable(cells.get("until")).map(day -> day.as(LocalDate::parse));
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw spot.refused("a period ends after it begins");
        }
        var stay = new Stay(code, from, until.orElse(null));
        if (!stay.liesWithin(region)) {
            throw spot.refused("region " + code + " does not exist in all of this period; see regions.yaml");
        }
        return stay;
    }

    /** Each period begins on the day on which the one before it ends. */
    private static Optional<String> problemAfter(List<Stay> before, Stay stay) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var ended = before.getLast().until();
        if (ended == null) {
            return Optional.of("the period before this one has no end; give it until: " + stay.from());
        }
        if (stay.from().isAfter(ended)) {
            return Optional.of("a gap: from " + ended + " to " + stay.from() + " this gemeente lies in no region");
        }
        return stay.from().isBefore(ended)
                ? Optional.of("an overlap: from " + stay.from() + " to " + ended + " this gemeente lies in two regions")
                : Optional.empty();
    }
}
