package nl.sluis.gateway.routes;

import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Retention;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;
import nl.sluis.gateway.report.RuleBook.MessageText;
import nl.sluis.gateway.report.RuleBook.RuleText;
import nl.sluis.gateway.report.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports get the words of the rules and of the messages, and the proofs of what they tell. */
@Configuration(proxyBeanMethods = false)
class RuleBookWiring {
    @Bean
    Rules rulesForReports(
            LegalBasisMatrix matrix, Catalogue catalogue, @Value("${sluis.config-dir:config}") String configDir) {
        var titles = MessageTitles.of(catalogue, Path.of(configDir, "messages"));
        var messages = catalogue.all().stream()
                .collect(Collectors.toMap(MessageDefinition::type, definition -> message(definition, titles)));
        var compiled = matrix.compiled();
        var book = new RuleBook(
                compiled.policyHash(),
                compiled.rules().stream().collect(Collectors.toMap(Rule::id, RuleBookWiring::rule)),
                compiled.purposes(),
                messages,
                retention(compiled.rules().stream()));
        return () -> book;
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

    @Bean
    Proofs proofsForReports(Publication logs) {
        return logs::proofs;
    }
}
