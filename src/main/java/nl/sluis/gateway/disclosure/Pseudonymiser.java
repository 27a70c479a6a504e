package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;

/** What disclosure needs of pseudonyms: the token that this receiver gets for this identifier. */
@FunctionalInterface
public interface Pseudonymiser {
    String tokenFor(FieldAction.Pseudonymise how, Identifier identifier);
}
