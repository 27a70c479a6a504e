package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.reading.DiffPages;
import nl.sluis.gateway.policy.reading.FieldPages;
import nl.sluis.gateway.policy.reading.FieldSight;
import nl.sluis.gateway.policy.reading.Matrix;
import nl.sluis.gateway.policy.reading.MatrixFilter;
import nl.sluis.gateway.policy.reading.RulesJson;

/** Answers questions about the rules, with the code by which {@code ./sluis policy} tells them. */
final class RulesDesk {
    private final RuleVersions versions;

    RulesDesk(RuleVersions versions) {
        this.versions = versions;
    }

    /** The rules that a filter covers. */
    JsonNode rules(Asked asked) {
        var filter = new MatrixFilter(
                word(asked, "sender", Role::of),
                word(asked, "receiver", Role::of),
                word(asked, "message", MessageType::new),
                word(asked, "purpose", Purpose::new));
        return RulesJson.of(matrix(asked, "version"), filter);
    }

    /** Who sees a field; without one, which fields there are. */
    JsonNode field(Asked asked) {
        var matrix = matrix(asked, "version");
        var all = FieldSight.all(matrix);
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("policyHash", matrix.compiled().policyHash());
        var fields = answer.putArray("fields");
        all.forEach(path -> fields.addObject()
                .put("field", path.pointer())
                .put("title", String.join(" / ", FieldSight.titles(matrix, path))));
        word(asked, "field", FieldPath::new).ifPresent(path -> {
            if (!all.contains(path)) {
                throw QuestionRefusedException.notFound("no message type has this field");
            }
            answer.set("sight", FieldPages.json(matrix, FieldSight.of(matrix, path)));
        });
        return answer;
    }

    JsonNode versions(Asked ignored) {
        return VersionsJson.of(versions);
    }

    /** What the second of two versions decides differently from the first, as {@code ./sluis policy diff --json} tells it. */
    JsonNode comparison(Asked asked) {
        var before = matrix(asked, "from");
        var after = matrix(asked, "to");
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("difference", DiffPages.json(versions.compare(before, after)));
        words(answer, before);
        words(answer, after);
        return answer;
    }

    /** What its codes mean; where two versions say it differently, the newer one. */
    private static void words(ObjectNode answer, Matrix matrix) {
        var types = answer.withObject("/types");
        var fields = answer.withObject("/fields");
        matrix.types().forEach(definition -> {
            types.put(definition.type().name(), matrix.titles().of(definition.type()));
            definition.fields().forEach((path, field) -> fields.put(path.pointer(), field.title()));
        });
        answer.withObject("/purposes").setAll(purposes(matrix));
    }

    private static ObjectNode purposes(Matrix matrix) {
        var purposes = JsonNodeFactory.instance.objectNode();
        matrix.compiled().purposes().forEach(purposes::put);
        return purposes;
    }

    private Matrix matrix(Asked asked, String parameter) {
        return versions.matrix(asked.parameter(parameter).orElse(""));
    }

    /** @throws QuestionRefusedException naming the parameter; what stands in it is not repeated */
    private static <T> Optional<T> word(Asked asked, String parameter, Function<String, T> type) {
        try {
            return asked.parameter(parameter).filter(text -> !text.isEmpty()).map(type);
        } catch (IllegalArgumentException quotesWhatItRead) {
            throw QuestionRefusedException.notUnderstood(parameter + ": no word that the rules know");
        }
    }
}
