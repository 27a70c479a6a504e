package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Base64;

/** What opens the keystores. It does not print; one that development mode made is recognisable for ever. */
final class Passphrase {
    private static final String MADE_IN_DEVELOPMENT = "sluis-development-";
    private static final int LEAST_CHARACTERS = 16;
    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /** @throws KeyUnavailableException when it is shorter than 16 characters */
    static Passphrase of(String text, String from) {
        if (text.length() < LEAST_CHARACTERS) {
            throw new KeyUnavailableException("the keystore passphrase in " + from + " has fewer than "
                    + LEAST_CHARACTERS + " characters; give a longer one");
        }
        return new Passphrase(text);
    }

    static Passphrase madeInDevelopment(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return new Passphrase(
                MADE_IN_DEVELOPMENT + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean wasMadeInDevelopment() {
        return text.startsWith(MADE_IN_DEVELOPMENT);
    }

    /** A new array, for the keystore or the file; who asks for it wipes it. */
    char[] characters() {
        return text.toCharArray();
    }

    @Override
    public String toString() {
        return "Passphrase[***]";
    }
}
