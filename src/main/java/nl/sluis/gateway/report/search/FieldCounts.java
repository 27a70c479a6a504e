package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import nl.sluis.gateway.report.words.SeenForm;
import nl.sluis.gateway.report.words.SeenForm.Amount;

/** How much of a message its receiver saw: of how many fields all, a part, a pseudonym, nothing; and how much of the BSN. */
final class FieldCounts {
    private static final String BSN = "/betrokkene/bsn";

    private FieldCounts() {}

    /** @param fields path and what was done with the field, as an entry has them */
    static ObjectNode of(JsonNode fields) {
        var counts = new EnumMap<Amount, Integer>(Amount.class);
        fields.forEach(word -> counts.merge(SeenForm.of(word.asText()).amount(), 1, Integer::sum));
        var json = JsonNodeFactory.instance.objectNode();
        for (var amount : Amount.values()) {
            json.put(name(amount), counts.getOrDefault(amount, 0));
        }
        if (fields.path(BSN).isTextual()) {
            json.put("bsn", name(SeenForm.of(fields.path(BSN).asText()).amount()));
        }
        return json;
    }

    private static String name(Amount amount) {
        return amount.name().toLowerCase(Locale.ROOT);
    }
}
