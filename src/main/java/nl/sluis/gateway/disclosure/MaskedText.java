package nl.sluis.gateway.disclosure;

/** What is left of a text under a mask: {@code ***}, {@code ***42}. */
final class MaskedText {
    private static final String MASK = "***";
    /** Of a shorter text the last characters would be too large a part. */
    private static final int TIMES = 4;

    private MaskedText() {}

    static String of(String text, int last) {
        var characters = text.codePoints().toArray();
        return characters.length < TIMES * last || last == 0
                ? MASK
                : MASK + new String(characters, characters.length - last, last);
    }
}
