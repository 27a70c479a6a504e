package nl.sluis.gateway.recognition;

/** The 11-proef of the burgerservicenummer: weights 9 to 2, then -1, sum divisible by eleven. */
public final class ElevenTest {
    private static final int LENGTH = 9;

    private ElevenTest() {}

    /** Whether nine digits pass. */
    public static boolean passes(String nineDigits) {
        var sum = -(nineDigits.charAt(LENGTH - 1) - '0');
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (nineDigits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** Whether these digits can be a BSN: nine, or eight with the leading zero left out, that pass and do not begin with 00. */
    static boolean isBsn(String digits) {
        return switch (digits.length()) {
            case LENGTH - 1 -> digits.charAt(0) != '0' && passes("0" + digits);
            case LENGTH -> !digits.startsWith("00") && passes(digits);
            default -> false;
        };
    }
}
