package nl.sluis.gateway.message;

import java.util.regex.Pattern;

/**
 * Who at the sender answers for a message, as the sender gives it (NEN 7513: verantwoordelijke gebruiker): an id in its own
 * administration. It is personal data of an employee.
 *
 * <p>Guarantee: it does not print, has no getter and is not written by Jackson; {@link #reveal} is the only door. It is
 * written into the encrypted body of an entry and goes nowhere else.
 */
public final class ResponsibleUser {
    /** What a sender reads of the form. */
    public static final String FORM = "1-64 a-z A-Z 0-9 . _ - [@…], ≠ BSN";

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}(@[A-Za-z0-9][A-Za-z0-9.-]{0,63})?");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private final String id;

    private ResponsibleUser(String id) {
        this.id = id;
    }

    /** @throws IllegalArgumentException for another form, and for a number that may be a BSN; it quotes nothing */
    public static ResponsibleUser of(String text) {
        if (!SHAPE.matcher(text).matches() || mayBeABsn(text)) {
            throw new IllegalArgumentException("not the id of a user");
        }
        return new ResponsibleUser(text);
    }

    private static boolean mayBeABsn(String text) {
        var numbers = NINE_DIGITS.matcher(text);
        while (numbers.find()) {
            if (Bsn.passesElevenTest(numbers.group())) {
                return true;
            }
        }
        return false;
    }

    /** The id, for the purpose named. */
    public String reveal(Reveal purpose) {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponsibleUser user && user.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "ResponsibleUser[***]";
    }
}
