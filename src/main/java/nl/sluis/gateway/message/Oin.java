package nl.sluis.gateway.message;

import java.util.Map;

/**
 * The identification number of an organisation: 20 characters, prefix (8), main number, and a suffix of zeros.
 *
 * <p>The length of the main number follows from the prefix; read from the right it is ambiguous. An OIN names an
 * organisation, not a person, so it prints.
 *
 * @throws IllegalArgumentException naming the rule that the text breaks
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/dk/oin/">OIN-Stelsel, chapter 6</a>
 */
public record Oin(String value) implements Comparable<Oin> {
    private static final int LENGTH = 20;
    private static final int PREFIX = 8;
    private static final String URN = "urn:nld:oin:";
    /** Prefix to length of the main number; a prefix that is not listed here is not an OIN. */
    private static final Map<String, Integer> MAIN_NUMBER_LENGTH = Map.of(
            "00000001",
            9,
            "00000002",
            9,
            "00000003",
            8,
            "00000004",
            9,
            "00000006",
            9,
            "00000007",
            8,
            "00000008",
            9,
            "00000009",
            8,
            "00000010",
            9,
            "00000099",
            9);

    public Oin {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("an OIN has 20 characters, the first 8 of them digits");
        }
        var mainNumberLength = MAIN_NUMBER_LENGTH.get(value.substring(0, PREFIX));
        if (mainNumberLength == null) {
            throw new IllegalArgumentException("the first 8 digits of this OIN are not a known prefix");
        }
        if (!endsInZeros(value, PREFIX + mainNumberLength)) {
            throw new IllegalArgumentException("behind the main number of an OIN stand zeros only");
        }
    }

    /** Each message names some ten of them: without a pattern this takes a tenth. */
    private static boolean hasShape(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (var at = 0; at < LENGTH; at++) {
            var c = value.charAt(at);
            var letter = at >= PREFIX && (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
            if (!letter && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInZeros(String value, int from) {
        for (var at = from; at < LENGTH; at++) {
            if (value.charAt(at) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The OIN in {@code urn:nld:oin:<20>} or {@code urn:nld:oin:<20>:systeem:<name>} (NL GOV profile for CloudEvents). */
    public static Oin ofUrn(String urn) {
        if (!urn.startsWith(URN) || urn.length() < URN.length() + 20) {
            throw new IllegalArgumentException("a party is written as urn:nld:oin: and 20 characters");
        }
        var rest = urn.substring(URN.length() + 20);
        if (!rest.isEmpty() && !rest.startsWith(":")) {
            throw new IllegalArgumentException("behind the OIN of a URN stands nothing or a colon");
        }
        return new Oin(urn.substring(URN.length(), URN.length() + 20));
    }

    public String urn() {
        return URN + value;
    }

    @Override
    public int compareTo(Oin other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
