package nl.sluis.gateway.disclosure;

import org.jspecify.annotations.Nullable;

/** One outgoing message under the guard's eyes. */
final class Inspection {
    /** An escape of an escape of an escape: what reads further is no receiver. */
    private static final int MOST_ROUNDS = 3;

    private final PlanTree tree;
    private final byte[] outgoing;
    private final byte[] unexpected;
    private final Search inText;
    private final Search withoutSeparators;
    private final boolean beyondAscii;
    private @Nullable Layout layout;

    Inspection(Incoming incoming, PlanTree tree, byte[] outgoing) {
        var watchlist = Watchlist.of(incoming, tree);
        this.tree = tree;
        this.outgoing = outgoing;
        this.unexpected = Blanks.in(outgoing, incoming, tree);
        this.inText = new Search(watchlist.inText());
        this.withoutSeparators = new Search(watchlist.withoutSeparators());
        this.beyondAscii = watchlist.beyondAscii();
    }

    void run() {
        var view = View.raw(unexpected);
        look(view);
        for (var round = 0; round < MOST_ROUNDS && Unescape.hasWork(view); round++) {
            view = view.read("unescaped", Unescape.INSTANCE);
            look(view);
        }
    }

    private void look(View view) {
        var text = view.isAscii() ? view : view.read("without case and accents", Fold.INSTANCE);
        inText.in(text, this::found);
        var glance = Glance.at(text, inText, withoutSeparators);
        if (beyondAscii || Glance.isPerhapsInBase64(view, inText)) {
            lookDecoded(view.decode("base64", Base64Runs.INSTANCE));
        }
        if (beyondAscii || glance.isPerhapsInHex()) {
            lookDecoded(view.decode("hexadecimal", HexRuns.INSTANCE));
        }
        if (beyondAscii || glance.isPerhapsInHex() || glance.isPerhapsWithoutSeparators()) {
            lookBare(text.read("without separators", WithoutSeparators.INSTANCE));
        }
    }

    private void lookBare(View bare) {
        withoutSeparators.in(bare, this::found);
        lookDecoded(bare.decode("hexadecimal", HexRuns.INSTANCE));
    }

    private void lookDecoded(View view) {
        inText.in(beyondAscii ? view.read("without case and accents", Fold.INSTANCE) : view, this::found);
    }

    private void found(Wanted wanted, View view, int from, int to) {
        if (layout == null) {
            layout = new Layout(tree, outgoing);
        }
        if (!layout.permits(wanted.kind(), view.origin(from), view.origin(to - 1) + 1)) {
            throw new EgressHitException(wanted.path(), wanted.encodingIn(view));
        }
    }
}
