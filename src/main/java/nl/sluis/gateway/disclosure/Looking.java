package nl.sluis.gateway.disclosure;

/** Looks for everything that is wanted, in every reading of some bytes. */
final class Looking {
    /** An escape of an escape of an escape: what reads further is no receiver. */
    private static final int MOST_ROUNDS = 3;

    private final Search inText;
    private final Search withoutSeparators;
    private final boolean beyondAscii;
    private final Search.Found found;

    Looking(Watchlist watchlist, Search.Found found) {
        this.inText = new Search(watchlist.inText());
        this.withoutSeparators = new Search(watchlist.withoutSeparators());
        this.beyondAscii = watchlist.beyondAscii();
        this.found = found;
    }

    private Looking(Looking other, Search.Found found) {
        this.inText = other.inText;
        this.withoutSeparators = other.withoutSeparators;
        this.beyondAscii = other.beyondAscii;
        this.found = found;
    }

    /** For the same, told to another. */
    Looking telling(Search.Found other) {
        return new Looking(this, other);
    }

    /** @throws EgressHitException when something was packed that is too large to be looked through */
    void at(View raw) {
        at(raw, true);
    }

    private void at(View raw, boolean unpacks) {
        var view = raw;
        look(view, unpacks);
        for (var round = 0; round < MOST_ROUNDS && Unescape.hasWork(view); round++) {
            view = view.read("unescaped", Unescape.INSTANCE);
            look(view, unpacks);
        }
    }

    private void look(View view, boolean unpacks) {
        var text = view.isAscii() ? view : view.read("without case and accents", Fold.INSTANCE);
        inText.in(text, found);
        var glance = Glance.at(text, inText, withoutSeparators);
        if (beyondAscii || Glance.isPerhapsInBase64(view, inText)) {
            var decoded = view.decode("base64", Base64Runs.INSTANCE);
            lookDecoded(decoded);
            if (unpacks) {
                lookUnpacked(decoded.decode("gzip", GzipRuns.INSTANCE));
            }
        }
        if (beyondAscii || glance.isPerhapsInHex()) {
            lookDecoded(view.decode("hexadecimal", HexRuns.INSTANCE));
        }
        if (beyondAscii || glance.isPerhapsInHex() || glance.isPerhapsWithoutSeparators()) {
            lookBare(text.read("without separators", WithoutSeparators.INSTANCE), glance);
        }
    }

    private void lookUnpacked(View unpacked) {
        if (unpacked.length() > GzipRuns.MOST_BYTES) {
            throw new EgressHitException(Watchlist.ENVELOPE, unpacked.name() + ", more than can be looked through");
        }
        if (unpacked.length() > 0) {
            at(unpacked, false);
        }
    }

    private void lookBare(View bare, Glance glance) {
        withoutSeparators.in(bare, found);
        if (beyondAscii || glance.isPerhapsInHex()) {
            lookDecoded(bare.decode("hexadecimal", HexRuns.INSTANCE));
        }
    }

    private void lookDecoded(View view) {
        inText.in(beyondAscii ? view.read("without case and accents", Fold.INSTANCE) : view, found);
    }
}
