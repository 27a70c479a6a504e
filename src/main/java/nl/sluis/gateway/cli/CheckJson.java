package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What was found wrong with a configuration, for programs and pages. */
final class CheckJson {
    private CheckJson() {}

    static boolean good(List<CheckedPart> parts) {
        return parts.stream().noneMatch(CheckedPart::stops);
    }

    static ObjectNode of(List<CheckedPart> parts) {
        var answer = JsonNodeFactory.instance.objectNode().put("good", good(parts));
        var all = answer.putArray("parts");
        parts.forEach(part -> {
            var one = all.addObject().put("name", part.name()).put("good", part.good());
            if (!part.notLooked().isEmpty()) {
                one.put("notLookedAt", part.notLooked());
            }
            put(part.findings(), one.putArray("problems"));
            put(part.warnings(), one.putArray("warnings"));
        });
        return answer;
    }

    private static void put(List<Finding> findings, ArrayNode into) {
        findings.forEach(finding -> into.addObject()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("problem", finding.problem()));
    }
}
