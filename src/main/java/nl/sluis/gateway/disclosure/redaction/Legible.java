package nl.sluis.gateway.disclosure.redaction;

/** Whether a text consists of characters that a person can read: no halves of characters, and none that say nothing. */
final class Legible {
    private Legible() {}

    static boolean is(String text) {
        return text.codePoints().allMatch(Legible::isLegible);
    }

    private static boolean isLegible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            default -> codePoint != 0xFFFD;
        };
    }
}
