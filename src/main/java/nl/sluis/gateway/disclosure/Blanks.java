package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import nl.sluis.gateway.disclosure.LayoutReader.Places;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;

/**
 * The outgoing bytes with zeros in the place of every value that the plan lets pass there, and of the schema's own names,
 * which are the same in every message: what is left may hold nothing that is looked for.
 */
final class Blanks implements Places {
    private static final int DAY = "'1990-03-14'".length();
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
        if (leaf.passes() || leaf.shiftsDates()) {
            var from = at.from();
            var to = at.to(from);
            if (leaf.shiftsDates() ? isDay(from, to) : kept.is(leaf, outgoing, from, to)) {
                Arrays.fill(blanked, from, to, (byte) 0);
            }
        }
    }

    /** A date that was moved may be another one that came in, so here it is only seen to be a date and no more. */
    private boolean isDay(int from, int to) {
        return to - from == DAY
                && CoarseDate.read(new String(outgoing, from + 1, to - from - 2, US_ASCII))
                        .isPresent();
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
