package nl.sluis.gateway.policy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Reason;

/**
 * The rules of {@code config/policy}, compiled to an immutable table. What exactly one rule names is permitted; all else is
 * refused, with the reason that a person can act on. Safe between threads; one look-up per decision.
 */
public final class LegalBasisMatrix implements DecisionPoint {
    private final Map<Question, Decision.Permit> permits;
    private final Map<MessageType, List<Question>> permittedOfType;
    private final String policyHash;
    private final List<String> concepts;

    private LegalBasisMatrix(Vocabulary vocabulary, List<Rule> rules) {
        permits = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::when, Rule::permit));
        permittedOfType = permits.keySet().stream().collect(Collectors.groupingBy(Question::type));
        policyHash = CanonicalMatrix.hash(vocabulary, rules);
        concepts = rules.stream()
                .filter(rule -> !rule.status().adopted())
                .map(rule -> rule.place() + ": rule " + rule.id() + " is a concept, and production takes none ("
                        + Reason.RULE_CONCEPT + ")")
                .toList();
    }

    /**
     * Compiles the rules of a folder; a rule that is still a concept counts.
     *
     * @throws PolicyRefusedException naming every problem by file and line
     */
    public static LegalBasisMatrix forDevelopment(Path folder, Catalogue catalogue) {
        var vocabulary = vocabularyOf(folder);
        return new LegalBasisMatrix(vocabulary, rulesOf(folder, vocabulary, catalogue));
    }

    /** Of each rule that nobody adopted yet, where it stands; production takes none. */
    public List<String> concepts() {
        return concepts;
    }

    @Override
    public Decision decide(Question question) {
        var permit = permits.get(question);
        return permit != null ? permit : refuse(question);
    }

    @Override
    public String policyHash() {
        return policyHash;
    }

    private Decision.Refuse refuse(Question asked) {
        var reasons = EnumSet.noneOf(Reason.class);
        permittedOfType.getOrDefault(asked.type(), List.of()).forEach(permitted -> onlyDifference(asked, permitted)
                .ifPresent(reasons::add));
        return new Decision.Refuse(reasons.isEmpty() ? List.of(Reason.NO_RULE) : List.copyOf(reasons));
    }

    /** The one thing in which the question differs from what a rule permits; nothing when it differs in more. */
    private static Optional<Reason> onlyDifference(Question asked, Question permitted) {
        var differences = EnumSet.noneOf(Reason.class);
        if (asked.senderRole() != permitted.senderRole()) {
            differences.add(Reason.SENDER_ROLE);
        }
        if (asked.receiverRole() != permitted.receiverRole()) {
            differences.add(Reason.RECEIVER_ROLE);
        }
        if (!asked.purpose().equals(permitted.purpose())) {
            differences.add(Reason.PURPOSE_MISMATCH);
        }
        return differences.size() == 1 ? Optional.of(differences.iterator().next()) : Optional.empty();
    }

    private static Vocabulary vocabularyOf(Path folder) {
        return YamlFile.in(folder).stream()
                .filter(file -> YamlFile.name(file).equals(Vocabulary.FILE))
                .findFirst()
                .map(file -> Vocabulary.read(YamlFile.read(file)))
                .orElseThrow(
                        () -> new PolicyRefusedException(List.of(folder + ": " + Vocabulary.FILE + " is missing")));
    }

    private static List<Rule> rulesOf(Path folder, Vocabulary vocabulary, Catalogue catalogue) {
        var problems = new Problems();
        var reader = new RuleReader(vocabulary, catalogue);
        var rules = YamlFile.in(folder).stream()
                .filter(file -> !YamlFile.name(file).equals(Vocabulary.FILE))
                .flatMap(file -> problems.gather(() -> YamlFile.read(file).items()).stream())
                .flatMap(List::stream)
                .flatMap(item -> problems.gather(() -> reader.read(item)).stream())
                .toList();
        refuseDoubles(rules, problems);
        problems.refuseIfAny();
        return rules;
    }

    private static void refuseDoubles(List<Rule> rules, Problems problems) {
        var byId = new HashMap<String, Rule>();
        var byQuestion = new HashMap<Question, Rule>();
        for (var rule : rules) {
            var sameName = byId.putIfAbsent(rule.id(), rule);
            if (sameName != null) {
                problems.add(rule.place(), "rule " + rule.id() + " has the name of the rule at " + sameName.place());
            }
            var sameQuestion = byQuestion.putIfAbsent(rule.when(), rule);
            if (sameQuestion != null) {
                problems.add(
                        rule.place(),
                        "rule " + rule.id() + " overlaps with rule " + sameQuestion.id() + " at " + sameQuestion.place()
                                + ": one message would have two answers");
            }
        }
    }
}
