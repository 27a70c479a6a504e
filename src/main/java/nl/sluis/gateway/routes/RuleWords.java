package nl.sluis.gateway.routes;

import java.time.Period;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Retention;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;
import nl.sluis.gateway.report.RuleBook.MessageText;
import nl.sluis.gateway.report.RuleBook.RuleText;

/** The rules and message types of a set in the words that a report has for them. */
final class RuleWords {
    private RuleWords() {}

    static RuleBook of(LegalBasisMatrix matrix, Catalogue catalogue, MessageTitles titles) {
        var messages = catalogue.all().stream()
                .collect(Collectors.toMap(MessageDefinition::type, definition -> message(definition, titles)));
        var compiled = matrix.compiled();
        return new RuleBook(
                compiled.policyHash(),
                compiled.rules().stream().collect(Collectors.toMap(Rule::id, RuleWords::rule)),
                compiled.purposes(),
                messages,
                retention(compiled.rules().stream()));
    }

    private static RuleText rule(Rule rule) {
        return new RuleText(
                rule.bases().release(),
                rule.release().consentScope().isPresent(),
                rule.bases().receipt(),
                rule.retention().source().name(),
                rule.retention().destination().name());
    }

    private static MessageText message(MessageDefinition definition, MessageTitles titles) {
        var fields = new HashMap<String, FieldText>();
        definition
                .fields()
                .forEach((path, field) -> fields.put(
                        path.pointer(),
                        new FieldText(
                                field.title(),
                                field.category(),
                                field.fieldClass().code())));
        return new MessageText(titles.of(definition.type()), fields);
    }

    private static HashMap<String, Period> retention(Stream<Rule> rules) {
        var lengths = new HashMap<String, Period>();
        rules.map(Rule::retention)
                .flatMap(kept -> Stream.of(kept.source(), kept.destination()))
                .forEach((Retention.Class kept) -> lengths.put(kept.name(), kept.length()));
        return lengths;
    }
}
