package nl.sluis.gateway.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.policy.ReleaseTest.Objection;

/**
 * The one form of a matrix that is hashed and, later, signed: RFC 8785 of all that was compiled, rules sorted by id. Order,
 * layout and comments of the files do not count; every word that decides does. New versions are forever once released.
 */
final class CanonicalMatrix {
    private static final int VERSION = 1;

    private CanonicalMatrix() {}

    /** SHA-256 of the canonical form, base64 with padding. */
    static String hash(Vocabulary vocabulary, List<Rule> rules) {
        try {
            var canonical = CanonicalJson.of(tree(vocabulary, rules));
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ObjectNode tree(Vocabulary vocabulary, List<Rule> rules) {
        var matrix = JsonNodeFactory.instance.objectNode().put("v", VERSION);
        var purposes = matrix.putObject("purposes");
        vocabulary.purposes().forEach(purposes::put);
        var retentions = matrix.putObject("retentions");
        vocabulary.retentions().forEach((name, length) -> retentions.put(name, length.toString()));
        var sorted = matrix.putArray("rules");
        rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .map(CanonicalMatrix::tree)
                .forEach(sorted::add);
        return matrix;
    }

    private static ObjectNode tree(Rule rule) {
        var json = JsonNodeFactory.instance.objectNode().put("id", rule.id());
        status(json.putObject("status"), rule.status());
        when(json.putObject("when"), rule.when());
        var permit = rule.permit();
        var release = permit.release();
        json.putObject("release")
                .put("basis", release.basis())
                .put("consent", release.consentScope().orElse("none"));
        json.putObject("receipt").put("basis", release.receiptBasis());
        rule.bsnBasis().ifPresent(basis -> json.putObject("bsn").put("basis", basis));
        json.put("objection", word(release.objection()));
        json.putObject("retention")
                .put("source", permit.retention().source())
                .put("destination", permit.retention().destination());
        var fields = json.putObject("fields");
        permit.fieldPlan().fields().forEach((path, action) -> fields.set(path.pointer(), FieldWords.write(action)));
        var obligations = json.putArray("obligations");
        permit.obligations().stream().map(Enum::name).sorted().forEach(obligations::add);
        return json;
    }

    private static void status(ObjectNode json, RuleStatus status) {
        json.put("is", status.code());
        var names = json.putArray("names");
        status.names().forEach(names::add);
        if (status.date() != null) {
            json.put("date", status.date().toString());
        }
    }

    private static void when(ObjectNode json, Question when) {
        json.put("message", when.type().name())
                .put("senderRole", when.senderRole().code())
                .put("receiverRole", when.receiverRole().code())
                .put("purpose", when.purpose().code());
    }

    private static String word(Objection objection) {
        return switch (objection) {
            case BLOCKS -> "blocks";
            case REVIEW -> "review";
            case NONE -> "none";
        };
    }
}
