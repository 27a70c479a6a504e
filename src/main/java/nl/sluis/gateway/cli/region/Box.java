package nl.sluis.gateway.cli.region;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * A party at one side of the drawing, and where its lines begin or end.
 *
 * @param role in which it sends; null at the side where it receives
 */
record Box(Party party, @Nullable Role role, int top, int height) {
    static final int WIDTH = 232;
    private static final int BETWEEN_LINES = 15;
    private static final int MARGIN = 14;
    private static final int LEAST = 66;
    private static final int GAP = 18;

    int middle() {
        return top + height / 2;
    }

    int bottom() {
        return top + height;
    }

    /** Where the line with this number of so many meets it. */
    int port(int number, int of) {
        return middle() - (of - 1) * BETWEEN_LINES / 2 + number * BETWEEN_LINES;
    }

    /** Boxes below one another, each as high as its lines need. */
    static List<Box> column(List<Picture.Line> lines, boolean senders, int top) {
        var boxes = new ArrayList<Box>();
        var at = top;
        for (var line : lines) {
            var party = senders ? line.from() : line.to();
            var role = senders ? line.role() : null;
            if (boxes.stream().noneMatch(box -> box.isFor(party, role))) {
                var count = lines.stream()
                        .filter(other -> senders
                                ? other.from().equals(party) && other.role() == role
                                : other.to().equals(party))
                        .count();
                var box = new Box(party, role, at, Math.max(LEAST, (int) (count - 1) * BETWEEN_LINES + 2 * MARGIN));
                boxes.add(box);
                at = box.bottom() + GAP;
            }
        }
        return boxes;
    }

    boolean isFor(Party other, @Nullable Role otherRole) {
        return party.equals(other) && role == otherRole;
    }

    Box lower(int by) {
        return new Box(party, role, top + by, height);
    }
}
