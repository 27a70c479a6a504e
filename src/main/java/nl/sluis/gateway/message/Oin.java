package nl.sluis.gateway.message;

import java.util.Map;
import java.util.regex.Pattern;

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
    private static final Pattern SHAPE = Pattern.compile("\\d{8}[A-Za-z0-9]{12}");
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
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an OIN has 20 characters, the first 8 of them digits");
        }
        var mainNumberLength = MAIN_NUMBER_LENGTH.get(value.substring(0, 8));
        if (mainNumberLength == null) {
            throw new IllegalArgumentException("the first 8 digits of this OIN are not a known prefix");
        }
        if (!value.substring(8 + mainNumberLength).chars().allMatch(c -> c == '0')) {
            throw new IllegalArgumentException("behind the main number of an OIN stand zeros only");
        }
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
