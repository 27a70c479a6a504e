package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One outgoing message under the guard's eyes. */
final class Inspection {
    /** A word of the gateway's own, so a short name may be in it. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("application/[a-z+]{1,40}");

    private final PlanTree tree;
    private final byte[] outgoing;
    private final byte[] unexpected;
    private final Looking looking;
    private @Nullable Layout layout;

    Inspection(Incoming incoming, PlanTree tree, byte[] outgoing) {
        this.tree = tree;
        this.outgoing = outgoing;
        this.unexpected = Blanks.in(outgoing, incoming, tree);
        this.looking = new Looking(Watchlist.of(incoming, tree), this::found);
    }

    void run(Map<String, String> headers) {
        looking.at(View.raw(unexpected));
        headers.forEach((name, value) -> {
            if (!MEDIA_TYPE.matcher(value).matches()) {
                looking.telling(Inspection::foundInHeader).at(View.raw((name + ": " + value).getBytes(UTF_8)));
            }
        });
    }

    private void found(Wanted wanted, View view, int from, int to) {
        if (layout == null) {
            layout = new Layout(tree, outgoing);
        }
        if (!layout.permits(wanted.kind(), view.origin(from), view.origin(to - 1) + 1)) {
            throw new EgressHitException(wanted.path(), wanted.encodingIn(view));
        }
    }

    private static void foundInHeader(Wanted wanted, View view, int from, int to) {
        throw new EgressHitException(wanted.path(), wanted.encodingIn(view) + ", in a header");
    }
}
