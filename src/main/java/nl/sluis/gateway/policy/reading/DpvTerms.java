package nl.sluis.gateway.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;

/**
 * The words of the W3C Data Privacy Vocabulary for what a rule says in its own. A basis that names no article that is known
 * here has no term: the register then shows its text alone, and nothing is guessed.
 */
final class DpvTerms {
    private static final Pattern ARTICLE = Pattern.compile("6\\(1\\)\\(([a-f])\\)(?: en \\(([a-f])\\))?");
    private static final Map<String, String> BASES = Map.of(
            "a", "Consent",
            "b", "Contract",
            "c", "LegalObligation",
            "d", "VitalInterest",
            "e", "OfficialAuthorityOfController",
            "f", "LegitimateInterest");
    private static final Pattern SECRECY = Pattern.compile("BW 7:457");
    private static final Pattern STATUTE =
            Pattern.compile("(Wet |Participatiewet|UAVG|AVG (7\\(3\\)|1[5-9]|2[0-2])|SUWI).*");
    private static final Map<String, String> PURPOSES = Map.of(
            "re-integratie", "ServiceProvision",
            "toeleiding-naar-zorg", "ServiceProvision",
            "afstemming", "ServiceProvision",
            "kennisvraag", "CommunicationManagement",
            "monitoring", "ResearchAndDevelopment",
            "rechten", "RightsFulfilment");
    private static final String ANY_PURPOSE = "Purpose";

    private DpvTerms() {}

    static String purpose(Purpose purpose) {
        return PURPOSES.getOrDefault(purpose.code(), ANY_PURPOSE);
    }

    static List<String> bases(String text) {
        var terms = new TreeSet<String>();
        var article = ARTICLE.matcher(text);
        while (article.find()) {
            Stream.of(article.group(1), article.group(2))
                    .filter(Objects::nonNull)
                    .map(BASES::get)
                    .forEach(terms::add);
        }
        if (SECRECY.matcher(text).find()) {
            terms.add("Consent");
        } else if (terms.isEmpty() && STATUTE.matcher(text).lookingAt()) {
            terms.add("LegalObligation");
        }
        return List.copyOf(terms);
    }

    static List<String> measures(Rule rule) {
        var measures = new TreeSet<>(List.of("AccessControlMethod", "ActivityMonitoring", "EncryptionInTransfer"));
        rule.plan().fields().stream().map(PlannedField::action).forEach(action -> {
            switch (action) {
                case FieldAction.Pseudonymise(var kind, var domain) -> measures.add("Pseudonymisation");
                case FieldAction.GeneraliseDate(var precision) -> measures.add("Generalisation");
                case FieldAction.GeneralisePostcode(var precision) -> measures.add("Generalisation");
                case FieldAction.Bucket(var bounds) -> measures.add("Generalisation");
                case FieldAction.ShiftDate(var days) -> measures.add("Randomisation");
                case FieldAction.Mask(var last) -> measures.add("Deidentification");
                case FieldAction.Constant(var text) -> measures.add("Deidentification");
                case FieldAction.RedactText() -> measures.add("Deidentification");
                case FieldAction.EncryptForReceiver() -> measures.add("EndToEndEncryption");
                case FieldAction.Drop() -> measures.add("DataMinimisation");
                case FieldAction.Keep() -> {}
                case FieldAction.Translate() -> {}
            }
        });
        return List.copyOf(measures);
    }

    /** People of the GGZ are patients, and vulnerable; a message about nobody has no data subjects. */
    static List<String> dataSubjects(Rule rule) {
        var about = rule.plan().fields().stream()
                .anyMatch(field -> field.field().fieldClass().identifies());
        return about ? List.of("Patient", "VulnerableHuman") : List.of();
    }
}
