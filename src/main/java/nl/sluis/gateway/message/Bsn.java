package nl.sluis.gateway.message;

import java.util.regex.Pattern;
import nl.sluis.gateway.recognition.ElevenTest;

/**
 * A burgerservicenummer: nine digits that pass the 11-proef and are not all zero.
 *
 * <p>Guarantee: it does not print, has no getter and is not written by Jackson; {@link #reveal} is the only door.
 * Equality is that of the digits.
 *
 * @see <a href="https://wetten.overheid.nl/BWBR0022428/">Wet algemene bepalingen burgerservicenummer</a>
 */
public final class Bsn {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8,9}");
    private final String digits;

    private Bsn(String digits) {
        this.digits = digits;
    }

    /**
     * Reads a BSN of nine digits, or of eight with the leading zero left out.
     *
     * @throws UnreadableBsnException naming the rule that is broken, never the digits
     */
    public static Bsn of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new UnreadableBsnException("a BSN has nine digits");
        }
        var digits = text.length() == 8 ? "0" + text : text;
        if (digits.startsWith("00")) {
            throw new UnreadableBsnException("a BSN has at most one leading zero");
        }
        if (!passesElevenTest(digits)) {
            throw new UnreadableBsnException("this number does not pass the 11-proef");
        }
        return new Bsn(digits);
    }

    /** Whether nine digits pass the 11-proef. */
    public static boolean passesElevenTest(String nineDigits) {
        return ElevenTest.passes(nineDigits);
    }

    /** The nine digits, for the purpose named. */
    public String reveal(Reveal purpose) {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bsn bsn && bsn.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "Bsn[***]";
    }
}
