package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What an FG reads of orders that two persons approve: a line each, or as JSON. */
final class OrderReport {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private GatewayAddress gateway;

    @Mixin
    private Asker asker;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    /** @param columns head and member, in their order */
    int print(String path, Map<String, String> columns) {
        var out = spec.commandLine().getOut();
        var answer = new Management(gateway, asker).get(path);
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            var table = new Table(columns.keySet().toArray(String[]::new));
            answer.path("requests")
                    .forEach(line -> table.row(columns.values().stream()
                            .map(member -> cell(line.path(member)))
                            .toArray(String[]::new)));
            table.print(out);
        }
        out.flush();
        return ExitCode.AS_EXPECTED;
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
    }

    /** Head, member, head, member, … */
    static Map<String, String> columns(String... headsAndMembers) {
        var columns = new LinkedHashMap<String, String>();
        for (var i = 0; i < headsAndMembers.length; i += 2) {
            columns.put(headsAndMembers[i], headsAndMembers[i + 1]);
        }
        return columns;
    }
}
