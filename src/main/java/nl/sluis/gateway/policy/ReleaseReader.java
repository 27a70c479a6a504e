package nl.sluis.gateway.policy;

import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.OnObjection;

/** Reads which answers of the consent register stop a message under a rule. */
final class ReleaseReader {
    static final Set<String> RELEASE = Set.of("basis", "consent");
    private static final String NO_CONSENT = "none";
    private static final String PASSES = "passes";

    private ReleaseReader() {}

    static ReleaseTest read(YamlFields rule, MessageDefinition definition) {
        var test = new ReleaseTest(
                consent(rule.get("release").fields(RELEASE).get("consent"), definition),
                OnObjection.of(rule.get("objection").oneOf(Set.copyOf(OnObjection.codes()), "word for an objection")),
                rule.find("restriction")
                        .map(word -> !word.oneOf(Set.of("blocks", PASSES), "word for a restriction")
                                .equals(PASSES))
                        .orElse(true));
        rule.find("restriction")
                .filter(word -> !test.restrictionBlocks())
                .ifPresent(word -> checkPasses(word, test, definition));
        return test;
    }

    private static Optional<String> consent(YamlValue value, MessageDefinition definition) {
        var word = value.oneOf(Set.of(definition.scope(), NO_CONSENT), "consent scope");
        if (word.equals(NO_CONSENT)) {
            return Optional.empty();
        }
        if (definition.subject().isEmpty()) {
            throw value.refused(
                    definition.type() + " is about nobody, so there is nobody whose consent could be asked");
        }
        return Optional.of(word);
    }

    /** Only what tells of a right of the person may pass while processing is restricted, or nobody would learn of it (AVG 19). */
    private static void checkPasses(YamlValue value, ReleaseTest test, MessageDefinition definition) {
        var notice = definition.fields().values().stream()
                .allMatch(field -> field.category().equals(DataCategory.RIGHTS.code()));
        if (!notice) {
            throw value.refused("a restriction stops every message but a notice of a person's right, and "
                    + definition.type() + " is none (x-categorie of a field is not rechten)");
        }
        if (test.consentScope().isPresent() || test.objection() != OnObjection.NONE) {
            throw value.refused("what passes a restriction asks no consent and no objection stops it");
        }
    }
}
