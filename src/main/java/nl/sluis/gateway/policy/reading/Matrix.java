package nl.sluis.gateway.policy.reading;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Rule;

/**
 * A matrix with the catalogue that it is about: what there is to read.
 *
 * @param types in the order of their names, those without a rule included
 */
public record Matrix(LegalBasisMatrix deciding, List<MessageDefinition> types, MessageTitles titles) {
    public Matrix {
        types = types.stream()
                .sorted(Comparator.comparing(definition -> definition.type().name()))
                .toList();
    }

    /**
     * Compiles the rules of a folder, as a start does.
     *
     * @param messages the folder of the catalogue
     * @throws nl.sluis.gateway.policy.PolicyRefusedException when the rules are refused
     * @throws IllegalStateException when the catalogue is refused
     */
    public static Matrix read(Path policy, Path messages) {
        var catalogue = Catalogue.load(messages);
        return new Matrix(
                LegalBasisMatrix.forDevelopment(policy, catalogue),
                List.copyOf(catalogue.all()),
                MessageTitles.of(catalogue, messages));
    }

    public CompiledMatrix compiled() {
        return deciding.compiled();
    }

    Collection<Rule> rules() {
        return compiled().rules();
    }

    List<Rule> rulesOf(MessageType type) {
        return compiled().rules().stream()
                .filter(rule -> rule.flow().type().equals(type))
                .toList();
    }

    /** What a purpose means. */
    String meaning(Rule rule) {
        var code = rule.flow().purpose().code();
        return compiled().purposes().getOrDefault(code, code);
    }
}
