package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;
import nl.sluis.gateway.message.Nearest;

/** The columns of a CSV file: the fields of the request in JSON, with a dot where that has an object. */
record Columns(List<String> names) {
    private static final String CATEGORIES = "categorieen";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** The fields of {@code POST /v1/toestemmingen}. */
    static final List<String> KNOWN = List.of(
            "betrokkene.bsn",
            "beslisser",
            "leeftijdsgroep",
            "besluit",
            "houder",
            "ontvanger.rol",
            "ontvanger.oin",
            "doel",
            "scope",
            CATEGORIES,
            "geldigVan",
            "geldigTot",
            "bewijs.kenmerk",
            "bewijs.vorm");

    /** @throws FileRefusedException for a name that is not known or stands there twice */
    Columns {
        names = List.copyOf(names);
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (!KNOWN.contains(name)) {
                throw new FileRefusedException(
                        Fault.COLUMNS,
                        "line 1: column " + (i + 1) + " has no name that is known; the nearest is '"
                                + Nearest.to(name, KNOWN) + "', and all are " + KNOWN);
            }
            if (!seen.add(name)) {
                throw new FileRefusedException(Fault.COLUMNS, "line 1: column '" + name + "' stands there twice");
            }
        }
    }

    /** The cells of a line as a request; an empty cell is an absent field. */
    ObjectNode request(List<String> cells) {
        var request = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < names.size(); i++) {
            if (!cells.get(i).isBlank()) {
                put(request, names.get(i), cells.get(i).strip());
            }
        }
        return request;
    }

    private static void put(ObjectNode request, String name, String text) {
        var dot = name.indexOf('.');
        if (name.equals(CATEGORIES)) {
            ArrayNode list = request.putArray(name);
            SPACES.splitAsStream(text).forEach(list::add);
        } else if (dot < 0) {
            request.put(name, text);
        } else {
            request.withObjectProperty(name.substring(0, dot)).put(name.substring(dot + 1), text);
        }
    }
}
