package nl.sluis.gateway.disclosure;

import java.util.Arrays;
import nl.sluis.gateway.disclosure.LayoutReader.Places;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;

/**
 * The outgoing bytes with zeros in the place of every value that the plan lets pass there, and of the schema's own names,
 * which are the same in every message: what is left may hold nothing that is looked for.
 */
final class Blanks implements Places {
    private final Kept kept;
    private final byte[] outgoing;
    private final byte[] blanked;

    private Blanks(Kept kept, byte[] outgoing) {
        this.kept = kept;
        this.outgoing = outgoing;
        this.blanked = outgoing.clone();
    }

    /** The bytes as they are when they are no JSON: then nothing is known to be in its place. */
    static byte[] in(byte[] outgoing, Incoming incoming, PlanTree tree) {
        var blanks = new Blanks(new Kept(incoming), outgoing);
        return LayoutReader.read(tree, outgoing, blanks) ? blanks.blanked : outgoing;
    }

    @Override
    public void field(Leaf leaf, LayoutReader at) {
        if (leaf.passes()) {
            var from = at.from();
            var to = at.to(from);
            if (kept.is(leaf, outgoing, from, to)) {
                Arrays.fill(blanked, from, to, (byte) 0);
            }
        }
    }

    @Override
    public void name(boolean ofSchema, LayoutReader at) {
        if (ofSchema) {
            var from = at.from();
            Arrays.fill(blanked, from, at.to(from), (byte) 0);
        }
    }

    @Override
    public void attribute(String name, LayoutReader at) {}

    @Override
    public void value(LayoutReader at) {}
}
