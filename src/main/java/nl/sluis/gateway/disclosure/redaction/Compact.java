package nl.sluis.gateway.disclosure.redaction;

import java.util.Arrays;

/** The letters and digits of a text, without what stands between them: however a number is grouped, it is the same here. */
final class Compact {
    private final String text;
    private final int[] places;

    private Compact(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Compact of(String folded) {
        var text = new StringBuilder(folded.length());
        var places = new int[folded.length()];
        for (var at = 0; at < folded.length(); at++) {
            if (Character.isLetterOrDigit(folded.charAt(at))) {
                places[text.length()] = at;
                text.append(folded.charAt(at));
            }
        }
        return new Compact(text.toString(), Arrays.copyOf(places, text.length()));
    }

    String text() {
        return text;
    }

    /** Where this character stands in the folded text. */
    int place(int at) {
        return places[at];
    }
}
