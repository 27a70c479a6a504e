package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Region;

/** The regions as tiles, about where they lie. A region that has no place on the map stands in the table under it all the same. */
final class RegionTiles {
    /** A row of the map a line; a dot is sea, or another country. */
    private static final List<String> MAP = List.of(
            ". . AM15 . AM02 AM01",
            ". AM37 AM17 AM11 AM36 AM03",
            ". AM19 AM18 AM12 AM06 AM05",
            "AM21 AM34 AM13 AM14 AM38 AM09",
            "AM22 AM20 AM35 AM10 AM07 AM08",
            "AM24 AM23 AM26 AM27 AM29 .",
            ". AM25 AM28 AM32 AM33 .",
            ". . . . AM30 .");

    private static final Map<String, Place> PLACES = places();
    private final Parties parties;

    RegionTiles(Parties parties) {
        this.parties = parties;
    }

    private record Place(int column, int row) {}

    /** What is told of a region. */
    private record Sums(long first, long second, long oldestSeconds) {
        static final Sums NONE = new Sums(0, 0, 0);

        Sums and(boolean parked, long age) {
            return new Sums(first + 1, second + (parked ? 1 : 0), Math.max(oldestSeconds, age));
        }
    }

    private static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        for (var row = 0; row < MAP.size(); row++) {
            var codes = MAP.get(row).split(" ");
            for (var column = 0; column < codes.length; column++) {
                places.put(codes[column], new Place(column, row));
            }
        }
        return Map.copyOf(places);
    }

    List<RegionTile> ofWeek(JsonNode regions) {
        var sums = new HashMap<String, Sums>();
        regions.properties()
                .forEach(region -> sums.put(
                        region.getKey(),
                        new Sums(
                                region.getValue().path("delivered").asLong(),
                                region.getValue().path("refused").asLong(),
                                0)));
        return tiles(sums);
    }

    List<RegionTile> ofQueue(JsonNode messages) {
        var sums = new HashMap<String, Sums>();
        messages.forEach(message -> sums.merge(
                message.path("region").asText(),
                Sums.NONE.and(
                        message.path("status").asText().equals("geparkeerd"),
                        message.path("ageSeconds").asLong()),
                (one, more) -> new Sums(
                        one.first() + more.first(),
                        one.second() + more.second(),
                        Math.max(one.oldestSeconds(), more.oldestSeconds()))));
        return tiles(sums);
    }

    private List<RegionTile> tiles(Map<String, Sums> sums) {
        var most = sums.values().stream().mapToLong(Sums::first).max().orElse(0);
        return parties.regions().stream()
                .map(region -> tile(region, sums.getOrDefault(region.code().value(), Sums.NONE), most))
                .toList();
    }

    private static RegionTile tile(Region region, Sums sums, long most) {
        var code = region.code().value();
        var place = PLACES.getOrDefault(code, new Place(-1, -1));
        var step = sums.first() == 0 ? 0 : (int) Math.clamp(1 + sums.first() * 3 / most, 1, 4);
        return new RegionTile(
                code,
                region.name(),
                place.column(),
                place.row(),
                sums.first(),
                sums.second(),
                Duration.ofSeconds(sums.oldestSeconds()),
                step);
    }
}
