package nl.sluis.gateway.party;

import java.util.Optional;

/**
 * Where a person turns with a question or an objection: the FG of a party, as {@code parties.yaml} names it.
 *
 * @param name    of the office, not of a person
 * @param address by post
 */
public record Contact(String name, Optional<String> email, Optional<String> telephone, Optional<String> address) {
    public Contact {
        if (email.isEmpty() && telephone.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException(
                    "a contact has an e-mail address, a telephone number or a postal address");
        }
    }
}
