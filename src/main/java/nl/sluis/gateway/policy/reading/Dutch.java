package nl.sluis.gateway.policy.reading;

import java.time.Period;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.policy.Condition;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Retention;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.policy.RuleStatus;

/** How people say what a rule says. */
final class Dutch {
    static final String NO_RULE = "geen regel: wordt geweigerd";

    private Dutch() {}

    static String status(RuleStatus status) {
        return status.adopted()
                ? "vastgesteld op " + status.date() + " door " + String.join(" en ", status.names())
                : "concept: productie neemt deze regel niet";
    }

    static String consent(Rule rule) {
        return rule.release()
                .consentScope()
                .map(scope -> "nodig, voor " + scope + " en de categorieën "
                        + rule.plan().categories().stream().sorted().collect(Collectors.joining(", ")))
                .orElse("niet gevraagd: de grondslag is een wet of er is geen betrokkene");
    }

    static String objection(Rule rule) {
        if (rule.release().consentScope().isPresent()) {
            return "houdt tegen";
        }
        return word(rule.release().objection());
    }

    private static String word(OnObjection objection) {
        return switch (objection) {
            case BLOCKS -> "houdt tegen";
            case REVIEW -> "een privacy officer beslist eerst";
            case NONE -> "houdt niet tegen";
        };
    }

    static String restriction(Rule rule) {
        return rule.release().restrictionBlocks()
                ? "houdt tegen"
                : "houdt niet tegen: het bericht is zelf een kennisgeving";
    }

    static String regions(Rule rule) {
        return rule.when().regions().isEmpty()
                ? "elke regio waarin beide partijen deelnemen"
                : rule.when().regions().stream().map(RegionCode::value).sorted().collect(Collectors.joining(", "));
    }

    static String conditions(Rule rule) {
        return rule.when().conditions().stream().map(Dutch::condition).collect(Collectors.joining("; "));
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case WITHIN_SCHEME -> "past binnen de regeling die het bericht noemt";
            case STOP_PART_1 -> "deel 1 van het stopbericht";
            case STOP_PART_2 -> "deel 2 van het stopbericht";
            case FROM_12 -> "de betrokkene is 12 jaar of ouder";
            case FROM_16 -> "de betrokkene is 16 jaar of ouder";
        };
    }

    /** What only the receiver can open, as one or field by field. */
    static String closing(Rule rule) {
        var plan = rule.plan().fieldPlan();
        if (plan.closing().payload()) {
            return "het hele bericht, alleen de ontvanger kan het openen";
        }
        var places = new TreeSet<String>();
        plan.closing().groups().forEach(group -> places.add(group.pointer()));
        plan.fields().forEach((path, action) -> {
            if (action instanceof FieldAction.EncryptForReceiver) {
                places.add(path.pointer());
            }
        });
        return places.isEmpty() ? "niets" : String.join(", ", places);
    }

    static String retention(Retention.Class kept) {
        return kept.name() + " (" + length(kept.length()) + ")";
    }

    private static String length(Period period) {
        var parts = new ArrayList<String>();
        if (period.getYears() > 0) {
            parts.add(period.getYears() + " jaar");
        }
        if (period.getMonths() > 0) {
            parts.add(period.getMonths() + (period.getMonths() == 1 ? " maand" : " maanden"));
        }
        if (period.getDays() > 0) {
            parts.add(period.getDays() + (period.getDays() == 1 ? " dag" : " dagen"));
        }
        return String.join(", ", parts);
    }

    /** What the receiver sees of a field. */
    static String form(PlannedField field) {
        return field.action().dutch() + (field.named() ? "" : " (de regel noemt het niet)");
    }
}
