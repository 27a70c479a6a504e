package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import nl.sluis.gateway.disclosure.DateShift;
import nl.sluis.gateway.disclosure.Pseudonymiser;
import nl.sluis.gateway.keys.DateOffsets;
import nl.sluis.gateway.keys.KeyDestroyedException;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.pseudonym.Cohort;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;

/** From one sender to one receiver: the tokens and dates of the person of a message that this receiver gets. */
record Hop(PseudonymProvider pseudonyms, DateOffsets dateOffsets, Passage.Understood understood)
        implements Pseudonymiser, DateShift {
    @Override
    public String tokenFor(FieldAction.Pseudonymise how, Identifier identifier) {
        return switch (how.kind()) {
            case P1 -> pseudonyms.reversible(domain(how.domain()), identifier);
            case P2 -> oneWay(identifier);
            case P3 -> pseudonyms.random();
        };
    }

    /** After its end a cohort has no pseudonyms ever again: a refusal, and nothing that a sender should try later. */
    private String oneWay(Identifier identifier) {
        try {
            return pseudonyms.oneWay(cohort(), identifier);
        } catch (KeyDestroyedException e) {
            throw new IllegalArgumentException("the cohort of this message has ended", e);
        }
    }

    @Override
    public long days(int window) {
        var person = understood.subject();
        if (person == null) {
            throw new IllegalArgumentException("a message about nobody has no dates to shift");
        }
        return dateOffsets.days(
                message().receiver().oin(), message().definition().scope(), person, window);
    }

    private Cohort cohort() {
        var startYear = message()
                .definition()
                .cohort()
                .map(field -> message().data().reveal(Reveal.PSEUDONYMISE).at(field.toJsonPointer()))
                .filter(JsonNode::isInt)
                .orElseThrow(() -> new IllegalArgumentException("a message without a start year has no cohort"));
        return new Cohort(message().receiver().oin(), message().definition().scope(), startYear.intValue());
    }

    private TokenDomain domain(PseudonymDomain domain) {
        var receiver = message().receiver().oin();
        var scope = message().definition().scope();
        return switch (domain) {
            case RECEIVER -> new TokenDomain(PseudonymDomain.RECEIVER, receiver, null, scope);
            case RELATIONSHIP ->
                new TokenDomain(
                        PseudonymDomain.RELATIONSHIP,
                        receiver,
                        message().sender().oin(),
                        scope);
            case MESSAGE -> throw new IllegalStateException("a pseudonym per message is P3");
        };
    }

    private Message message() {
        return understood.message();
    }
}
