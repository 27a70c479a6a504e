package nl.sluis.gateway.routes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that is still to be written: a {@code templatedRoute} on a template of {@code routes/_shared}, one a file.
 *
 * @param template  the id of the template
 * @param routeId   the region and what the form is for
 * @param from      who sends, for people; of a delivery what waits
 * @param to        the key of the party that receives
 * @param about     the message type without its prefix; of a delivery the word of its form
 * @param sentence  one sentence in Dutch
 * @param rest      the parameters beside {@code from} and {@code description}, in their order
 */
public record DraftForm(
        String template,
        String routeId,
        String from,
        String to,
        String about,
        String sentence,
        Map<String, String> rest) {
    public DraftForm {
        rest = Collections.unmodifiableMap(new LinkedHashMap<>(rest));
    }

    /** Behind the region and its point, so that a folder sorts by what the forms are for. */
    public String fileName() {
        return routeId.substring(routeId.indexOf('.') + 1) + ".camel.yaml";
    }

    /** The file, as {@link RouteFiles} reads it. */
    public String text() {
        var text = new StringBuilder("- templatedRoute:\n");
        text.append("    routeTemplateRef: ").append(template).append('\n');
        text.append("    routeId: ").append(routeId).append('\n');
        text.append("    parameters:\n");
        text.append(parameter("from", quoted("direct:" + routeId)));
        rest.forEach((name, value) -> text.append(parameter(name, name.equals("receiver") ? quoted(value) : value)));
        text.append(parameter("description", quoted(sentence)));
        return text.toString();
    }

    private static String parameter(String name, String value) {
        return "      - { name: " + name + ", value: " + value + " }\n";
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
