package nl.sluis.gateway.routes;

import nl.sluis.gateway.disclosure.DateShift;
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.EgressGuard;
import nl.sluis.gateway.disclosure.Pseudonymiser;
import nl.sluis.gateway.keys.DateOffsets;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step {@code disclose}: what may the receiver see? Built from the field plan, then looked at once more as bytes. */
final class Disclose implements Processor {
    private final Disclosure disclosure;
    private final EgressGuard guard;
    private final PseudonymProvider pseudonyms;
    private final DateOffsets dateOffsets;
    private final OutgoingEvent outgoingEvent;

    Disclose(
            Disclosure disclosure,
            EgressGuard guard,
            PseudonymProvider pseudonyms,
            DateOffsets dateOffsets,
            OutgoingEvent outgoingEvent) {
        this.disclosure = disclosure;
        this.guard = guard;
        this.pseudonyms = pseudonyms;
        this.dateOffsets = dateOffsets;
        this.outgoingEvent = outgoingEvent;
    }

    @Override
    public void process(Exchange exchange) {
        var permitted = Passage.in(exchange, Passage.Permitted.class);
        var incoming = permitted.understood().incoming();
        var plan = permitted.permit().fieldPlan();
        var disclosed = disclosure.disclose(
                incoming, plan, pseudonymiser(permitted.message()), dateShift(permitted.understood()));
        var outgoing = outgoingEvent.of(permitted.message(), permitted.form(), disclosed);
        guard.check(incoming, plan, outgoing);
        exchange.getMessage().setBody(new Passage.Closed(permitted, disclosed, outgoing));
    }

    private Pseudonymiser pseudonymiser(Message message) {
        return (how, identifier) -> switch (how.kind()) {
            case P1 -> pseudonyms.reversible(domain(how.domain(), message), identifier);
            case P2 -> throw new IllegalStateException("no P2 can be made here; RouteRules lets no route ask for one");
            case P3 -> pseudonyms.random();
        };
    }

    private DateShift dateShift(Passage.Understood understood) {
        return window -> {
            var person = understood.subject();
            if (person == null) {
                throw new IllegalArgumentException("this message is about nobody");
            }
            var message = understood.message();
            return dateOffsets.days(
                    message.receiver().oin(), message.definition().scope(), person, window);
        };
    }

    private static TokenDomain domain(PseudonymDomain domain, Message message) {
        var receiver = message.receiver().oin();
        var scope = message.definition().scope();
        return switch (domain) {
            case RECEIVER -> new TokenDomain(PseudonymDomain.RECEIVER, receiver, null, scope);
            case RELATIONSHIP ->
                new TokenDomain(
                        PseudonymDomain.RELATIONSHIP, receiver, message.sender().oin(), scope);
            case MESSAGE -> throw new IllegalStateException("a pseudonym per message is P3");
        };
    }
}
