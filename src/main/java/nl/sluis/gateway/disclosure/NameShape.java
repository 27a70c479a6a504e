package nl.sluis.gateway.disclosure;

/** Tells a name from a number or an address: it is letters, and what stands between the letters of names. */
final class NameShape {
    private NameShape() {}

    static boolean isName(String text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (!Character.isLetter(character) && !isWithinName(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithinName(char character) {
        return " -'’.".indexOf(character) >= 0
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** How many letters there are, in folded text. */
    static int letters(byte[] folded) {
        var letters = 0;
        for (var value : folded) {
            letters += value >= 'a' && value <= 'z' || value < 0 ? 1 : 0;
        }
        return letters;
    }
}
