package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalogue of one small type for the tests of the edge: a person with a BSN and a name, and no other field. */
public final class IntakeDefinitions {
    public static final MessageType TYPE = new MessageType("nl.sluis.proef.aanvraag.v1");

    /** A type that goes to everybody who got the data, with the same small content. */
    public static final MessageType NOTICE = NoticeType.RECTIFICATION.type();

    private static final Set<String> KNOWN = Set.of("bsn", "naam", "aantal");

    private IntakeDefinitions() {}

    public static Catalogue catalogue() {
        return new Catalogue(Map.of(TYPE, definition(TYPE), NOTICE, definition(NOTICE)));
    }

    private static MessageDefinition definition(MessageType type) {
        return new MessageDefinition(type, "proef", Optional.empty(), Map.of(), IntakeDefinitions::faultsOf);
    }

    private static List<Fault> faultsOf(JsonNode data) {
        var faults = new ArrayList<Fault>();
        data.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                faults.add(new Fault("/" + name, "UNKNOWN_FIELD", "Dit veld kennen wij niet.", "Unknown."));
            }
        });
        if (!data.has("bsn")) {
            faults.add(new Fault("/bsn", "REQUIRED", "Dit veld is verplicht.", "Required."));
        }
        return faults;
    }
}
