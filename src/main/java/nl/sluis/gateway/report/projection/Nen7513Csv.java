package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records of NEN 7513 as CSV (RFC 4180), a line an event, of a fixed form: version 1, the columns of which are never changed
 * or moved; new ones come behind.
 */
public final class Nen7513Csv {
    private static final List<String> COLUMNS = List.of(
            "/gebeurtenis/gebeurteniscode",
            "/gebeurtenis/actiecode",
            "/gebeurtenis/datumTijd",
            "/gebeurtenis/aard",
            "/gebeurtenis/resultaat",
            "/gebeurtenis/controles",
            "/gebruikers/0/gebruikersId",
            "/gebruikers/0/gebruikersrol",
            "/gebruikers/0/namens",
            "/gebruikers/0/doel",
            "/gebruikers/0/verantwoordelijkeGebruikerId",
            "/gebruikers/0/verantwoordelijkeGebruikerRol",
            "/gebruikers/1/gebruikersId",
            "/gebruikers/1/gebruikersrol",
            "/objecten/0/klasse",
            "/objecten/0/identificatortype",
            "/objecten/0/identificator",
            "/objecten/0/autorisatieprotocol",
            "/objecten/0/toestemmingsprofiel",
            "/objecten/1/klasse",
            "/objecten/1/identificatortype",
            "/objecten/1/identificator",
            "/bron/bronId",
            "/bron/organisatie",
            "/trace/traceId",
            "/trace/spanId",
            "/entry");

    private Nen7513Csv() {}

    /** The first line. */
    public static String header() {
        return COLUMNS.stream()
                .map(path -> path.substring(1).replace('/', '.'))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    public static String line(JsonNode event) {
        return COLUMNS.stream().map(path -> cell(event.at(path).asText())).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted where it has to be; what a spreadsheet would take for a formula gets a sign before it. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
