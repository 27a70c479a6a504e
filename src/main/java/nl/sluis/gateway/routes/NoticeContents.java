package nl.sluis.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.notice.Contents;
import nl.sluis.gateway.notice.Draft;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import nl.sluis.gateway.pseudonym.TokenUnreadableException;

/**
 * Notices as they wait: every identifier that came in clear is a pseudonym in a scope of its own, which no party ever sees.
 * So nothing raw rests, not even sealed.
 */
final class NoticeContents implements Contents {
    private static final String SCOPE = "notice";
    private final JsonMapper json = JsonMapper.builder().build();
    private final PseudonymProvider pseudonyms;
    private final Function<MessageType, Optional<MessageDefinition>> catalogue;

    /** @param catalogue of whichever set is in force */
    NoticeContents(PseudonymProvider pseudonyms, Function<MessageType, Optional<MessageDefinition>> catalogue) {
        this.pseudonyms = pseudonyms;
        this.catalogue = catalogue;
    }

    /**
     * The one person it is about.
     *
     * @throws UnreadableField when a token in its place does not open for this party
     * @throws IllegalArgumentException when it is about nobody
     */
    Bsn personIn(Oin party, MessageDefinition definition, Document data) {
        var field = definition.subject().orElseThrow(() -> new IllegalArgumentException("a notice is about somebody"));
        var text = data.reveal(Reveal.PSEUDONYMISE)
                .at(field.path().toJsonPointer())
                .asText();
        if (!PseudonymProvider.looksLikeToken(text)) {
            return Bsn.of(text);
        }
        try {
            var domain = new TokenDomain(PseudonymDomain.RECEIVER, party, null, definition.scope());
            return Bsn.of(pseudonyms.open(domain, IdentifierType.BSN, text).reveal(Reveal.PSEUDONYMISE));
        } catch (TokenUnreadableException e) {
            throw new UnreadableField(field.path());
        }
    }

    byte[] close(Oin party, MessageDefinition definition, Document data) {
        var closed = JsonNodeFactory.instance.objectNode();
        var hidden = closed.putArray("hidden");
        ObjectNode copy = data.reveal(Reveal.PSEUDONYMISE).deepCopy();
        for (var field : definition.identifiers()) {
            var text = copy.at(field.path().toJsonPointer()).textValue();
            if (text != null && !PseudonymProvider.looksLikeToken(text)) {
                var identifier = Identifier.of(field.identifierOrThrow(), text);
                put(copy, field.path(), pseudonyms.reversible(domain(party), identifier));
                hidden.add(field.path().pointer());
            }
        }
        closed.set("data", copy);
        try {
            return json.writeValueAsBytes(closed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice could not be written");
        }
    }

    @Override
    public Draft open(EntryId id, Oin party, MessageType type, Instant time, byte[] content) {
        var definition = catalogue
                .apply(type)
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no " + type + " any more"));
        var closed = parsed(content);
        ObjectNode data = closed.path("data").deepCopy();
        for (var pointer : closed.path("hidden")) {
            var field = field(definition, pointer.asText());
            var token = data.at(field.path().toJsonPointer()).asText();
            put(data, field.path(), reveal(party, field.identifierOrThrow(), token));
        }
        var document = new Document(data);
        return new Draft(id, party, type, time, document, personIn(party, definition, document));
    }

    private String reveal(Oin party, IdentifierType type, String token) {
        try {
            return pseudonyms.open(domain(party), type, token).reveal(Reveal.PSEUDONYMISE);
        } catch (TokenUnreadableException e) {
            throw new IllegalArgumentException("an identifier of a stored notice does not open");
        }
    }

    private static TokenDomain domain(Oin party) {
        return new TokenDomain(PseudonymDomain.RECEIVER, party, null, SCOPE);
    }

    private JsonNode parsed(byte[] content) {
        try {
            return json.readTree(content);
        } catch (IOException e) {
            throw new IllegalArgumentException("a stored notice is not JSON");
        }
    }

    private static FieldDefinition field(MessageDefinition definition, String pointer) {
        return definition.identifiers().stream()
                .filter(field -> field.path().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a stored notice hides a field that is none"));
    }

    private static void put(ObjectNode data, FieldPath path, String text) {
        var pointer = path.toJsonPointer();
        ((ObjectNode) data.at(pointer.head())).put(pointer.last().getMatchingProperty(), text);
    }
}
