package nl.sluis.gateway.policy.reading;

import java.time.Period;
import java.util.List;
import nl.sluis.gateway.message.ActivityId;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Rule;

/**
 * One processing activity of one controller (AVG 30(1)): what it gives, or takes in, under one rule.
 *
 * @param controller the role whose register it stands in
 * @param gives      whether it is the giving side
 */
public record ProcessingActivity(Role controller, boolean gives, Matrix matrix, Rule rule) {
    public String name() {
        var title = matrix.titles().of(rule.flow().type());
        return gives
                ? title + " verstrekken aan " + rule.flow().receiverRole().code()
                : title + " ontvangen van " + rule.flow().senderRole().code();
    }

    /** Under which the log names it (LDV). */
    public ActivityId id() {
        return ActivityId.of(rule.id().value(), gives, version());
    }

    /** The version of the whole matrix: what is registered here changes with it and never otherwise. */
    public String version() {
        return matrix.compiled().policyHash();
    }

    /** The day on which the rule was adopted; empty for a concept. */
    public String validFrom() {
        var date = rule.status().date();
        return date == null ? "" : date.toString();
    }

    public String purpose() {
        return DpvTerms.purpose(rule.flow().purpose());
    }

    public String purposeText() {
        return rule.flow().purpose() + ": " + matrix.meaning(rule);
    }

    public String basisText() {
        return gives ? rule.bases().release() : rule.bases().receipt();
    }

    public List<String> legalBasis() {
        return DpvTerms.bases(basisText());
    }

    public List<String> dataSubjects() {
        return DpvTerms.dataSubjects(rule);
    }

    public List<DataCategory> categories() {
        return rule.plan().categories().stream().sorted().map(DataCategory::of).toList();
    }

    public Period retentionPeriod() {
        return (gives ? rule.retention().source() : rule.retention().destination()).length();
    }

    public List<String> processingOptions() {
        return gives ? List.of("Disclose", "Transfer", "Transform") : List.of("Obtain", "Store", "Use");
    }

    /** Who receives: for the giving side the other controller, for the taking side nobody further. */
    public List<Role> recipients() {
        return gives ? List.of(rule.flow().receiverRole()) : List.of();
    }

    public List<String> measures() {
        return DpvTerms.measures(rule);
    }
}
