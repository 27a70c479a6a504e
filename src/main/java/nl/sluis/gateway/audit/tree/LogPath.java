package nl.sluis.gateway.audit.tree;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.EntryId;

/** What a path asks for. There is one path for each thing; another spelling of it is nothing. */
sealed interface LogPath {
    int shard();

    record Newest(int shard) implements LogPath {}

    record Minimum(int shard) implements LogPath {}

    record Hashes(int shard, TileId tile, int width) implements LogPath {}

    record Entries(int shard, long n, int width) implements LogPath {}

    record Bodies(int shard, long n, int width) implements LogPath {}

    record Own(int shard, long from) implements LogPath {}

    record Proof(int shard, EntryId entry) implements LogPath {}

    Pattern CHECKPOINT = Pattern.compile("/(0|[1-9][0-9]{0,3})/checkpoint");
    Pattern MINIMUM = Pattern.compile("/(0|[1-9][0-9]{0,3})/minimum");
    Pattern TILE = Pattern.compile("/(0|[1-9][0-9]{0,3})/tile/([0-9]|[1-5][0-9]|entries|bodies)/"
            + "((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    Pattern OWN = Pattern.compile("/(0|[1-9][0-9]{0,3})/eigen/(0|[1-9][0-9]{0,17})");
    Pattern PROOF = Pattern.compile("/(0|[1-9][0-9]{0,3})/bewijs/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** @param path behind {@code /log}, with its slash */
    static Optional<LogPath> read(String path) {
        var newest = CHECKPOINT.matcher(path);
        if (newest.matches()) {
            return Optional.of(new Newest(number(newest)));
        }
        var minimum = MINIMUM.matcher(path);
        if (minimum.matches()) {
            return Optional.of(new Minimum(number(minimum)));
        }
        var own = OWN.matcher(path);
        if (own.matches()) {
            return Optional.of(new Own(number(own), Long.parseLong(own.group(2))));
        }
        var proof = PROOF.matcher(path);
        if (proof.matches()) {
            return Optional.of(new Proof(number(proof), new EntryId(UUID.fromString(proof.group(2)))));
        }
        var tile = TILE.matcher(path);
        return tile.matches() && !tile.group(3).startsWith("x000/") ? tile(tile) : Optional.empty();
    }

    private static Optional<LogPath> tile(Matcher tile) {
        var shard = number(tile);
        var n = Long.parseLong(tile.group(3).replace("/", "").replace("x", ""));
        var width = tile.group(4) == null ? TileId.WIDTH : Integer.parseInt(tile.group(4));
        if (tile.group(4) != null && width >= TileId.WIDTH) {
            return Optional.empty();
        }
        return Optional.of(
                switch (tile.group(2)) {
                    case "entries" -> new Entries(shard, n, width);
                    case "bodies" -> new Bodies(shard, n, width);
                    default -> new Hashes(shard, new TileId(Integer.parseInt(tile.group(2)), n), width);
                });
    }

    private static int number(Matcher path) {
        return Integer.parseInt(path.group(1));
    }
}
