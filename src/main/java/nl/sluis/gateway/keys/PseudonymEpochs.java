package nl.sluis.gateway.keys;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The epochs of PMK: made, disabled, destroyed. Ids count up and are never used again; the highest that is active is the
 * one in which new relationships begin.
 *
 * <p>Whether a relationship still needs an epoch is for its asker to know.
 */
public final class PseudonymEpochs {
    private static final String KIND = LivePseudonymMaster.KIND;
    private final KeyMaterial material;
    private final LivePseudonymMaster master;
    private final Nodes nodes;
    private final KeyLives lives;
    private final JdbcClient jdbc;

    PseudonymEpochs(KeyMaterial material, LivePseudonymMaster master, Nodes nodes, DataSource writer) {
        this.material = material;
        this.master = master;
        this.nodes = nodes;
        this.lives = new KeyLives(writer);
        this.jdbc = JdbcClient.create(writer);
    }

    /** How an epoch fares. */
    public enum State {
        ACTIVE,
        /** Nothing is made or opened with it; the key is still there. */
        DISABLED,
        /** Gone for good. */
        DESTROYED,
        UNKNOWN
    }

    public int current() {
        return master.currentEpoch();
    }

    public State stateOf(int epoch) {
        var stored = jdbc.sql("select state from key_material where kind = ? and id = ?")
                .params(KIND, Integer.toString(epoch))
                .query(String.class)
                .optional();
        return stored.map(state -> state.equals("active") ? State.ACTIVE : State.DISABLED)
                .orElseGet(() -> lives.ended(KIND).contains(Integer.toString(epoch)) ? State.DESTROYED : State.UNKNOWN);
    }

    /** The id that the next one gets. */
    public int next() {
        return known().stream().mapToInt(Integer::parseInt).max().orElse(0) + 1;
    }

    private List<String> known() {
        return jdbc.sql("select id from key_material where kind = ? union select id from key_life where kind = ?")
                .params(KIND, KIND)
                .query(String.class)
                .list();
    }

    /** Makes the next one; when this returns every node works with it. */
    public int create() {
        var epoch = next();
        lives.begin(KIND, Integer.toString(epoch));
        var unused = material.obtain(KIND, Integer.toString(epoch));
        everywhere();
        return epoch;
    }

    /** When this returns its tokens open nowhere. */
    public void disable(int epoch) {
        set(epoch, "active", "disabled");
    }

    /** Takes back what {@link #disable} did. */
    public void enable(int epoch) {
        set(epoch, "disabled", "active");
    }

    private void set(int epoch, String from, String to) {
        var changed = jdbc.sql("update key_material set state = ? where kind = ? and id = ? and state = ?")
                .params(to, KIND, Integer.toString(epoch), from)
                .update();
        if (changed != 1) {
            throw new KeyUnavailableException("epoch " + epoch + " of PMK is not " + from);
        }
        everywhere();
    }

    /**
     * Takes it out of the store for good; its pseudonyms open for nobody and are made by nobody any more.
     *
     * @throws KeyUnavailableException when it is not disabled
     */
    public void destroy(int epoch) {
        lives.begin(KIND, Integer.toString(epoch));
        var gone = jdbc.sql("delete from key_material where kind = ? and id = ? and state = 'disabled'")
                .params(KIND, Integer.toString(epoch))
                .update();
        if (gone != 1) {
            throw new KeyUnavailableException(
                    "epoch " + epoch + " of PMK is not disabled; only such a one is destroyed");
        }
        lives.end(KIND, Integer.toString(epoch));
        everywhere();
    }

    private void everywhere() {
        master.reloadWhenChanged();
        nodes.awaitAll();
    }
}
