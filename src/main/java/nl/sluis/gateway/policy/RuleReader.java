package nl.sluis.gateway.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Obligation;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.policy.ReleaseTest.Objection;

/** Reads one rule in the shape of cryptography.md 12 and holds it against the catalogue and the vocabulary. */
final class RuleReader {
    private static final Set<String> REQUIRED =
            Set.of("id", "status", "when", "release", "receipt", "objection", "retention", "fields");
    private static final Set<String> OPTIONAL = Set.of("bsn", "obligations");
    private static final String NO_CONSENT = "none";
    private static final Set<String> ROLES = codes(Role.values(), Role::code);
    private static final Map<String, Objection> OBJECTIONS =
            Map.of("blocks", Objection.BLOCKS, "review", Objection.REVIEW, "none", Objection.NONE);
    private static final Map<String, Obligation> OBLIGATIONS = Map.of("receipt-required", Obligation.RECEIPT_REQUIRED);

    private final Vocabulary vocabulary;
    private final Map<String, MessageDefinition> definitions;

    RuleReader(Vocabulary vocabulary, Catalogue catalogue) {
        this.vocabulary = vocabulary;
        this.definitions = catalogue.all().stream()
                .collect(Collectors.toMap(
                        definition -> definition.type().name(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** @throws PolicyRefusedException naming file, line and rule of everything that is wrong with its fields, or of the first other fault */
    Rule read(YamlValue value) {
        var fields = value.fields(REQUIRED, OPTIONAL);
        var id = fields.get("id").as(RuleId::new);
        try {
            return read(value.place(), id, fields);
        } catch (PolicyRefusedException refused) {
            throw new PolicyRefusedException(refused.problems().stream()
                    .map(problem -> problem + " (rule " + id + ")")
                    .toList());
        }
    }

    private Rule read(Place place, RuleId id, YamlFields fields) {
        var status = RuleStatus.read(fields.get("status"));
        var when = when(fields.get("when"));
        var definition = definition(when);
        var bsnBasis = fields.find("bsn").map(RuleReader::basis);
        var plan = new FieldPlanReader(definition, bsnBasis.isPresent()).read(fields.get("fields"));
        var permit = new Decision.Permit(
                id,
                plan,
                release(fields, definition),
                retention(fields.get("retention")),
                fields.find("obligations").map(RuleReader::obligations).orElse(Set.of()),
                definition.categoriesDisclosedBy(plan));
        return new Rule(place, status, when, bsnBasis, permit);
    }

    private MessageDefinition definition(Question when) {
        return Objects.requireNonNull(definitions.get(when.type().name()));
    }

    private Question when(YamlValue value) {
        var fields = value.fields(Set.of("message", "senderRole", "receiverRole", "purpose"), Set.of());
        var question = new Question(
                new MessageType(fields.get("message").oneOf(definitions.keySet(), "message type")),
                Role.of(fields.get("senderRole").oneOf(ROLES, "role")),
                Role.of(fields.get("receiverRole").oneOf(ROLES, "role")),
                new Purpose(fields.get("purpose").oneOf(vocabulary.purposes().keySet(), "purpose")));
        if (question.senderRole() == Role.WERKGEVER || question.receiverRole() == Role.WERKGEVER) {
            throw value.refused("an employer sends and receives nothing, so no rule names it");
        }
        return question;
    }

    private static ReleaseTest release(YamlFields rule, MessageDefinition definition) {
        var release = rule.get("release").fields(Set.of("basis", "consent"), Set.of());
        var consent = release.get("consent").oneOf(Set.of(definition.scope(), NO_CONSENT), "consent scope");
        return new ReleaseTest(
                release.get("basis").text(),
                basis(rule.get("receipt")),
                consent.equals(NO_CONSENT) ? Optional.empty() : Optional.of(consent),
                Objects.requireNonNull(
                        OBJECTIONS.get(rule.get("objection").oneOf(OBJECTIONS.keySet(), "word for an objection"))));
    }

    private Retention retention(YamlValue value) {
        var fields = value.fields(Set.of("source", "destination"), Set.of());
        var known = vocabulary.retentions().keySet();
        return new Retention(
                fields.get("source").oneOf(known, "retention class"),
                fields.get("destination").oneOf(known, "retention class"));
    }

    private static Set<Obligation> obligations(YamlValue value) {
        var obligations = EnumSet.noneOf(Obligation.class);
        value.items()
                .forEach(item -> obligations.add(
                        Objects.requireNonNull(OBLIGATIONS.get(item.oneOf(OBLIGATIONS.keySet(), "obligation")))));
        return obligations;
    }

    private static String basis(YamlValue value) {
        return value.fields(Set.of("basis"), Set.of()).get("basis").text();
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.toUnmodifiableSet());
    }
}
