package nl.sluis.gateway.disclosure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.disclosure.Wanted.Kind;

/**
 * What stands where in the outgoing message, so that a value in its own place is told from the same value elsewhere. What
 * lies in no such place, or in two, is not permitted.
 */
final class Layout {
    /** Why something may stand in a place. */
    enum Place {
        /** The plan keeps the field, and this is the value that came in. */
        KEPT,
        /** A word of the schema or of the gateway, not of the message. */
        WORD,
        /** When the message was made. */
        TIME,
        /** A token or UUID: random, and so a short word by chance. */
        RANDOM
    }

    private record Region(Place place, int from, int to) {}

    private final List<Region> regions = new ArrayList<>();

    /** The layout of this message; one that permits nothing, if these bytes are no JSON. */
    static Layout of(Incoming incoming, PlanTree tree, byte[] outgoing) {
        var layout = new Layout();
        try (var reader = new LayoutReader(incoming, tree, outgoing, layout)) {
            reader.read();
        } catch (IOException e) { // holds a piece of the text, so nothing of it goes on
            layout.regions.clear();
        }
        return layout;
    }

    void add(Place place, int from, int to) {
        regions.add(new Region(place, from, to));
    }

    boolean permits(Kind kind, int from, int to) {
        return regions.stream()
                .filter(region -> region.from <= from && to <= region.to)
                .anyMatch(region -> permits(region.place, kind));
    }

    private static boolean permits(Place place, Kind kind) {
        return switch (place) {
            case KEPT -> true;
            case WORD -> kind == Kind.NAME || kind == Kind.REFERENCE;
            case TIME -> kind == Kind.DATE || kind == Kind.REFERENCE;
            case RANDOM -> kind == Kind.NAME;
        };
    }
}
