package nl.sluis.gateway.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.Closing;
import nl.sluis.gateway.message.RegionCode;

/**
 * The one form of a matrix that is hashed and, later, signed: RFC 8785 of all that was compiled, rules sorted by id. Order,
 * layout and comments of the files do not count; every word that decides does. New versions are forever once released.
 */
final class CanonicalMatrix {
    private static final int VERSION = 1;

    private CanonicalMatrix() {}

    /** SHA-256 of the canonical form, base64 with padding. */
    static String hash(Vocabulary vocabulary, List<Rule> rules, List<Nothing> nothing) {
        try {
            var canonical = CanonicalJson.of(tree(vocabulary, rules, nothing));
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ObjectNode tree(Vocabulary vocabulary, List<Rule> rules, List<Nothing> nothing) {
        var matrix = JsonNodeFactory.instance.objectNode().put("v", VERSION);
        var purposes = matrix.putObject("purposes");
        vocabulary.purposes().forEach(purposes::put);
        var retentions = matrix.putObject("retentions");
        vocabulary.retentions().forEach((name, length) -> retentions.put(name, length.toString()));
        var sorted = matrix.putArray("rules");
        rules.stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .map(CanonicalMatrix::tree)
                .forEach(sorted::add);
        var rows = matrix.putArray("nothing");
        nothing.stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .map(CanonicalMatrix::tree)
                .forEach(rows::add);
        return matrix;
    }

    private static ObjectNode tree(Rule rule) {
        var json = JsonNodeFactory.instance.objectNode().put("id", rule.id().value());
        status(json.putObject("status"), rule.status());
        when(json.putObject("when"), rule.when());
        bases(json.putObject("bases"), rule.bases());
        json.put("consent", rule.release().consentScope().orElse("none"));
        json.put("objection", rule.release().objection().code());
        json.put("restriction", rule.release().restrictionBlocks() ? "blocks" : "passes");
        retention(json.putObject("retention"), rule.retention());
        var fields = json.putObject("fields");
        rule.plan()
                .fieldPlan()
                .fields()
                .forEach((path, action) -> fields.set(path.pointer(), FieldWords.write(action)));
        closing(fields, rule.plan().fieldPlan().closing());
        var obligations = json.putArray("obligations");
        rule.obligations().stream().map(Enum::name).sorted().forEach(obligations::add);
        return json;
    }

    private static void closing(ObjectNode fields, Closing closing) {
        closing.groups().forEach(group -> fields.put(group.pointer(), FieldWords.ENCRYPT));
        if (closing.payload()) {
            fields.put("/", FieldWords.ENCRYPT);
        }
    }

    private static ObjectNode tree(Nothing row) {
        var json = JsonNodeFactory.instance.objectNode().put("id", row.id().value());
        status(json.putObject("status"), row.status());
        return json.put("receiverRole", row.role().code()).put("why", row.why());
    }

    private static void retention(ObjectNode json, Retention retention) {
        json.put("source", retention.source().name())
                .put("destination", retention.destination().name());
        retention.waiting().ifPresent(wait -> json.put("waiting", wait.toString()));
    }

    private static void bases(ObjectNode json, Bases bases) {
        json.put("release", bases.release()).put("receipt", bases.receipt());
        bases.bsn().ifPresent(basis -> json.put("bsn", basis));
        bases.identifying().ifPresent(basis -> json.put("identifying", basis));
        bases.exception().ifPresent(basis -> json.put("exception", basis));
    }

    private static void status(ObjectNode json, RuleStatus status) {
        json.put("is", status.code());
        var names = json.putArray("names");
        status.names().forEach(names::add);
        if (status.date() != null) {
            json.put("date", status.date().toString());
        }
    }

    private static void when(ObjectNode json, When when) {
        json.put("message", when.flow().type().name())
                .put("senderRole", when.flow().senderRole().code())
                .put("receiverRole", when.flow().receiverRole().code())
                .put("purpose", when.flow().purpose().code());
        var regions = json.putArray("regions");
        when.regions().stream().map(RegionCode::value).sorted().forEach(regions::add);
        var conditions = json.putArray("conditions");
        when.conditions().stream().map(Condition::word).sorted().forEach(conditions::add);
    }
}
