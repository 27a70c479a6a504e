package nl.sluis.gateway.disclosure;

import org.jspecify.annotations.Nullable;

/** One outgoing message under the guard's eyes. */
final class Inspection {
    /** An escape of an escape of an escape: what reads further is no receiver. */
    private static final int MOST_ROUNDS = 3;

    private final Incoming incoming;
    private final PlanTree tree;
    private final byte[] outgoing;
    private final Search inText;
    private final Search withoutSeparators;
    private final boolean beyondAscii;
    private @Nullable Layout layout;

    Inspection(Incoming incoming, PlanTree tree, byte[] outgoing) {
        var watchlist = Watchlist.of(incoming, tree);
        this.incoming = incoming;
        this.tree = tree;
        this.outgoing = outgoing;
        this.inText = new Search(watchlist.inText());
        this.withoutSeparators = new Search(watchlist.withoutSeparators());
        this.beyondAscii = watchlist.beyondAscii();
    }

    void run() {
        var view = View.raw(outgoing);
        look(view);
        for (var round = 0; round < MOST_ROUNDS && Unescape.hasWork(view); round++) {
            view = view.read("unescaped", Unescape.INSTANCE);
            look(view);
        }
    }

    private void look(View view) {
        var text = view.isAscii() ? view : view.read("without case and accents", Fold.INSTANCE);
        inText.in(text, this::found);
        var bare = text.read("without separators", WithoutSeparators.INSTANCE);
        withoutSeparators.in(bare, this::found);
        if (beyondAscii || isPerhapsEncoded(view, bare)) {
            lookDecoded(view.decode("base64", Base64Runs.INSTANCE));
            lookDecoded(view.decode("hexadecimal", HexRuns.INSTANCE));
            lookDecoded(bare.decode("hexadecimal", HexRuns.INSTANCE));
        }
    }

    private boolean isPerhapsEncoded(View view, View bare) {
        return EncodedSearch.isPerhapsInBase64(view, inText)
                || EncodedSearch.isPerhapsInHex(view, inText)
                || EncodedSearch.isPerhapsInHex(bare, inText);
    }

    private void lookDecoded(View view) {
        inText.in(beyondAscii ? view.read("without case and accents", Fold.INSTANCE) : view, this::found);
    }

    private void found(Wanted wanted, View view, int from, int to) {
        if (layout == null) {
            layout = new Layout(incoming, tree, outgoing);
        }
        if (!layout.permits(wanted.kind(), view.origin(from), view.origin(to - 1) + 1)) {
            throw new EgressHitException(wanted.path(), wanted.encodingIn(view));
        }
    }
}
