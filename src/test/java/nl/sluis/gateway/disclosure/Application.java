package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.gateway.disclosure.redaction.KnownValues;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.Definitions;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;

/** An application as a GGZ provider sends it, with a plan that uses every action; for tests of this package. */
final class Application {
    static final LocalDate EVENT = LocalDate.of(2026, 11, 1);
    static final ObjectMapper JSON = new ObjectMapper();
    static final FieldAction KEEP = new FieldAction.Keep();
    static final FieldAction DROP = new FieldAction.Drop();
    static final FieldAction P1 = new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RECEIVER);
    static final FieldAction P3 = new FieldAction.Pseudonymise(PseudonymKind.P3, PseudonymDomain.MESSAGE);

    static final MessageDefinition DEFINITION = Definitions.begin()
            .identifier("/betrokkene/bsn", FieldClass.BSN, IdentifierType.BSN)
            .field("/betrokkene/naam/voornaam", FieldClass.DIRECT)
            .field("/betrokkene/naam/achternaam", FieldClass.DIRECT)
            .field("/betrokkene/geboortedatum", FieldClass.QUASI)
            .field("/betrokkene/telefoon", FieldClass.DIRECT)
            .field("/betrokkene/adres/straat", FieldClass.DIRECT)
            .field("/betrokkene/adres/postcode", FieldClass.DIRECT)
            .identifier("/traject/kenmerk", FieldClass.ORDINARY, IdentifierType.REFERENCE)
            .field("/traject/startdatum", FieldClass.ORDINARY)
            .field("/traject/uren", FieldClass.ORDINARY)
            .field("/traject/actief", FieldClass.ORDINARY)
            .field("/traject/toelichting", FieldClass.SPECIAL)
            .identifier("/behandelaar/agb", FieldClass.DIRECT, IdentifierType.PRACTITIONER)
            .field("/doelen/*/code", FieldClass.ORDINARY)
            .field("/doelen/*/opmerking", FieldClass.SPECIAL)
            .identifier("/doelen/*/nummer", FieldClass.ORDINARY, IdentifierType.CASE_NUMBER)
            .of("nl.sluis.traject.aanvraag.v1");

    static final String DATA = """
            {"betrokkene": {"bsn": "999990342", "naam": {"voornaam": "Zoë", "achternaam": "Müller-Çelik"},
               "geboortedatum": "1990-03-14", "telefoon": "06-12345678",
               "adres": {"straat": "Lange Nieuwstraat 12", "postcode": "3512PH"}},
             "traject": {"kenmerk": "GGZ-2026/0001173-A", "startdatum": "2026-11-02", "uren": 24, "actief": true,
               "toelichting": "vrije tekst"},
             "behandelaar": {"agb": "94001234"},
             "doelen": [{"code": "werk", "opmerking": "eerst", "nummer": "Z-1000201"},
                        {"code": "studie", "nummer": "Z-1000202"}]}
            """;

    private Application() {}

    /** Everything that identifies changes its form; what is ordinary stays. */
    static Map<String, FieldAction> plan() {
        return new TreeMap<>(Map.of(
                "/betrokkene/bsn", P1,
                "/betrokkene/geboortedatum", new FieldAction.GeneraliseDate(DatePrecision.AGE_BAND_5),
                "/betrokkene/telefoon", DROP,
                "/traject/kenmerk", new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP),
                "/traject/startdatum", KEEP,
                "/traject/uren", KEEP,
                "/traject/actief", KEEP,
                "/behandelaar/agb", P3,
                "/doelen/*/code", KEEP,
                "/doelen/*/nummer", P1));
    }

    static FieldPlan planWith(String path, FieldAction action) {
        var changed = plan();
        changed.put(path, action);
        return planOf(changed);
    }

    static FieldPlan planOf(Map<String, FieldAction> actions) {
        var fields = new HashMap<FieldPath, FieldAction>();
        actions.forEach((path, action) -> fields.put(new FieldPath(path), action));
        return new FieldPlan(fields);
    }

    static Incoming incoming() {
        return incoming(json(DATA), Map.of(), Set.of());
    }

    /** With identifiers that were opened from tokens, and those of them that the receiver once gave. */
    static Incoming incoming(JsonNode data, Map<String, Identifier> opened, Set<String> translated) {
        var identifiers = new HashMap<FieldPath, Identifier>();
        for (var field : DEFINITION.fields().values()) {
            var type = field.identifier();
            if (type != null && !field.path().pointer().contains("*")) {
                var value = data.at(field.path().toJsonPointer()).asText();
                var identifier = opened.containsKey(field.path().pointer())
                        ? opened.get(field.path().pointer())
                        : value.isEmpty() ? null : Identifier.of(type, value);
                if (identifier != null) {
                    identifiers.merge(field.path(), identifier, (one, other) -> other);
                }
            }
        }
        var paths = translated.stream().map(FieldPath::new).collect(java.util.stream.Collectors.toSet());
        return new Incoming(
                DEFINITION, new Document(data), identifiers, paths, EVENT, Set.of("bericht-7f3a9c0211", "epd-zuid-7"));
    }

    /** The data as the structured CloudEvent that leaves. */
    static ObjectNode event(JsonNode data) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f10")
                .put("source", "urn:nld:oin:00000099000000009000")
                .put("type", "nl.sluis.traject.aanvraag.v1")
                .put("time", "2026-11-01T10:15:00Z")
                .put("ontvanger", "urn:nld:oin:00000099000000002000")
                .put("regio", "AM13")
                .put("doel", "re-integratie")
                .put("datacontenttype", "application/json")
                .set("data", data);
    }

    static byte[] bytes(JsonNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With an engine that knows only the text of this application, and one municipality. */
    static Disclosure disclosure() {
        return new Disclosure(
                Application::redacted, digits -> digits / 100 == 35 ? Optional.of("GM0344") : Optional.empty());
    }

    static Redacted redacted(String text, KnownValues known) {
        return text.contains("tekst") ? new Redacted.Text("[TEKST]") : new Redacted.Dropped(Redacted.Why.TOO_LONG);
    }

    /** Ten days on. */
    static long shift(int window) {
        return 10;
    }

    /** A pseudonymiser of fixed texts that have the shape of tokens. */
    static String fixedToken(FieldAction.Pseudonymise how, Identifier identifier) {
        return switch (how.kind()) {
            case P1 -> "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ";
            case P2 -> throw new IllegalStateException("no plan of these tests asks for a P2");
            case P3 -> "psr1.TvoW_9bbNWVyDgTJzEFwKA";
        };
    }
}
