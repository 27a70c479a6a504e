package nl.sluis.gateway.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Reason;

/**
 * The rules of {@code config/policy}, compiled to an immutable table. What exactly one rule names is permitted; all else is
 * refused, with the reason that a person can act on. Safe between threads; one look-up per decision.
 */
public final class LegalBasisMatrix implements DecisionPoint {
    private final Map<Flow, Candidate> candidates;
    private final Refusals refusals;
    private final CompiledMatrix compiled;

    LegalBasisMatrix(CompiledMatrix compiled) {
        this.compiled = compiled;
        candidates = compiled.rules().stream()
                .map(rule -> new Candidate(rule, compiled.policyHash()))
                .collect(Collectors.toUnmodifiableMap(Candidate::flow, Function.identity()));
        refusals = new Refusals(compiled);
    }

    /**
     * Compiles the rules of a folder; a rule that is still a concept counts.
     *
     * @throws PolicyRefusedException naming every problem by file and line
     */
    public static LegalBasisMatrix forDevelopment(Path folder, Catalogue catalogue) {
        return forDevelopment(folder, catalogue, MatrixCompiler.LONGEST_WAIT);
    }

    /** @param waiting how long the outbox keeps what waits; no rule may keep it longer */
    public static LegalBasisMatrix forDevelopment(Path folder, Catalogue catalogue, Duration waiting) {
        return new LegalBasisMatrix(new MatrixCompiler(folder, catalogue, waiting).compile());
    }

    /** Of each rule and row that nobody adopted yet, where it stands; production takes none. */
    public List<String> concepts() {
        var found = new ArrayList<String>();
        compiled.rules().forEach(rule -> addConcept(rule.place(), "rule " + rule.id(), rule.status(), found));
        compiled.nothing().forEach(row -> addConcept(row.place(), "row " + row.id(), row.status(), found));
        return List.copyOf(found);
    }

    @Override
    public Decision decide(Question question) {
        var candidate = candidates.get(question.flow());
        return candidate != null ? candidate.decide(question.circumstances()) : refusals.of(question.flow());
    }

    @Override
    public String policyHash() {
        return compiled.policyHash();
    }

    /** The rules themselves, to be read. */
    public CompiledMatrix compiled() {
        return compiled;
    }

    private static void addConcept(Place place, String what, RuleStatus status, List<String> found) {
        if (!status.adopted()) {
            found.add(place + ": " + what + " is a concept, and production takes none (" + Reason.RULE_CONCEPT + ")");
        }
    }
}
