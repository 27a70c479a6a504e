package nl.sluis.gateway.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys there are and since when; never a byte of one. */
public final class KeyInventory {
    private final LongTermStore longTerm;
    private final ErasableStore erasable;
    private final Nodes nodes;
    private final KeyLives lives;
    private final JdbcClient jdbc;

    KeyInventory(LongTermStore longTerm, ErasableStore erasable, Nodes nodes, DataSource writer) {
        this.longTerm = longTerm;
        this.erasable = erasable;
        this.nodes = nodes;
        this.lives = new KeyLives(writer);
        this.jdbc = JdbcClient.create(writer);
    }

    /**
     * One key.
     *
     * @param state     active, disabled or destroyed
     * @param place     where it lies
     * @param created   when this gateway first saw it
     */
    public record Key(
            String kind, String id, String state, String place, Instant created, Optional<Instant> destroyed) {}

    /** What lay in the keystores before anything was kept about it begins now. */
    KeyInventory begin() {
        longTerm.now().keks().forEach(version -> lives.begin("KEK", Integer.toString(version)));
        for (var kind : List.of("AIK", "IXK")) {
            if (lives.newest(kind).isEmpty()) {
                lives.begin(kind, "1");
            }
        }
        return this;
    }

    public List<Key> all() {
        var keys = new ArrayList<Key>();
        var tabled = new TreeSet<String>();
        jdbc.sql("select kind, id, state, created, kek from key_material order by kind, created, id")
                .query(row -> {
                    tabled.add(row.getString(1) + " " + row.getString(2));
                    keys.add(new Key(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            "key_material, under KEK " + row.getInt(5),
                            row.getTimestamp(4).toInstant(),
                            Optional.empty()));
                });
        lives.all().stream()
                .filter(life -> !tabled.contains(life.kind() + " " + life.id()))
                .forEach(life -> keys.add(new Key(
                        life.kind(),
                        life.id(),
                        life.destroyed().isPresent() ? "destroyed" : "active",
                        placeOf(life.kind()),
                        life.created(),
                        life.destroyed())));
        return List.copyOf(keys);
    }

    private static String placeOf(String kind) {
        return switch (kind) {
            case "KEK", "AIK", "IXK" -> "kek.bcfks";
            case "AEK", "RMK" -> "erasable.bcfks";
            default -> "key_material";
        };
    }

    /** The keys of days, which come and go by themselves: kind, and how many there are. */
    public List<Day> days() {
        return jdbc.sql(
                        "select kind, count(*), min(day)::text, max(day)::text from payload_key group by kind order by kind")
                .query((row, number) -> new Day(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    public record Day(String kind, int keys, String oldest, String newest) {}

    /** The newest moment at which a key was destroyed: a backup of the erasable keystore from before it undoes that. */
    public Optional<Instant> newestDestroyed() {
        return lives.all().stream().flatMap(life -> life.destroyed().stream()).max(Instant::compareTo);
    }

    /** How many keys are in the erasable keystore now. */
    public int erasableKeys() {
        return erasable.present().size();
    }

    /** Log shards whose node does not work with the keys of this one. */
    public List<Integer> nodesBehind() {
        return nodes.behind();
    }

    /** How both keystores are closed; others are not opened. */
    public static String keyDerivation() {
        return KeystoreParameters.DESCRIPTION;
    }
}
