package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code contact} of a party: what is there has the shape that it should have, since people will rely on it. */
final class ContactReader {
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,120}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST + "}");

    private ContactReader() {}

    static Contact read(ConfigurationSpot spot) {
        var cells = spot.members(Set.of("name"), Set.of("email", "telephone", "address"));
        try {
            return new Contact(
                    shaped(requireNonNull(cells.get("name")), WORDS, "a name is one line of at most 200 characters"),
                    optional(cells, "email", EMAIL, "an e-mail address is written as name@host"),
                    optional(cells, "telephone", TELEPHONE, "a telephone number is digits with spaces or hyphens"),
                    optional(cells, "address", WORDS, "an address is one line of at most 200 characters"));
        } catch (IllegalArgumentException nowhereToTurn) {
            throw spot.refused(String.valueOf(nowhereToTurn.getMessage()));
        }
    }

    private static Optional<String> optional(
            Map<String, ConfigurationSpot> cells, String name, Pattern shape, String rule) {
        return Optional.ofNullable(cells.get(name)).map(spot -> shaped(spot, shape, rule));
    }

    private static String shaped(ConfigurationSpot spot, Pattern shape, String rule) {
        if (!shape.matcher(spot.text()).matches()) {
            throw spot.refused(rule);
        }
        return spot.text();
    }
}
