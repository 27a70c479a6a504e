package nl.sluis.gateway.routes;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import nl.sluis.gateway.disclosure.Incoming;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import nl.sluis.gateway.pseudonym.TokenUnreadableException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Step {@code read}: which person and which references is this about? Opens the pseudonyms that the sender holds. */
final class Read implements Processor {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private final PseudonymProvider pseudonyms;

    Read(PseudonymProvider pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void process(Exchange exchange) {
        var arrived = Passage.in(exchange, Passage.Arrived.class);
        var message = arrived.message();
        var data = message.data().reveal(Reveal.PSEUDONYMISE);
        var identifiers = new HashMap<FieldPath, Identifier>();
        var translated = new HashSet<FieldPath>();
        for (var field : message.definition().identifiers()) {
            var text = data.at(field.path().toJsonPointer()).textValue();
            if (text != null) {
                identifiers.put(field.path(), identifier(message, field, text));
                if (PseudonymProvider.looksLikeToken(text) && field.tokenDomain() == PseudonymDomain.RELATIONSHIP) {
                    translated.add(field.path());
                }
            }
        }
        var eventDate = message.envelope().time().atZone(NETHERLANDS).toLocalDate();
        var incoming = new Incoming(
                message.definition(), message.data(), identifiers, translated, eventDate, ownIds(message.envelope()));
        exchange.getMessage().setBody(new Passage.Understood(arrived, incoming, subject(message, incoming)));
    }

    private Identifier identifier(Message message, FieldDefinition field, String text) {
        var type = field.identifierOrThrow();
        if (!PseudonymProvider.looksLikeToken(text)) {
            return Identifier.of(type, text);
        }
        try {
            return pseudonyms.open(domain(message, field), type, text);
        } catch (TokenUnreadableException e) {
            throw new UnreadableField(field.path());
        }
    }

    /** The holder is who sends, by its certificate: a token stolen from another holder does not open. */
    private static TokenDomain domain(Message message, FieldDefinition field) {
        var sender = message.sender().oin();
        var scope = message.definition().scope();
        return field.tokenDomain() == PseudonymDomain.RELATIONSHIP
                ? new TokenDomain(
                        PseudonymDomain.RELATIONSHIP, sender, message.receiver().oin(), scope)
                : new TokenDomain(PseudonymDomain.RECEIVER, sender, null, scope);
    }

    /** The sender's words around the data: its id of the message, and the name of its system behind the OIN. */
    private static Set<String> ownIds(Envelope envelope) {
        var ids = new HashSet<String>();
        ids.add(envelope.id());
        var party = Oin.ofUrn(envelope.source()).urn();
        if (envelope.source().length() > party.length()) {
            ids.add(envelope.source().substring(party.length() + 1));
        }
        return ids;
    }

    private static @Nullable Bsn subject(Message message, Incoming incoming) {
        return message.definition()
                .subject()
                .map(field -> incoming.identifiers().get(field.path()))
                .filter(identifier -> identifier.type() == IdentifierType.BSN)
                .map(identifier -> Bsn.of(identifier.reveal(Reveal.PSEUDONYMISE)))
                .orElse(null);
    }
}
