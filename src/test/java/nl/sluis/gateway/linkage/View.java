package nl.sluis.gateway.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Rule;

/** What a receiver can tell of a client from a message under one rule: from its fields, and from the envelope around them. */
final class View {
    private static final int[] HOURS_FROM = {0, 1, 12, 24, 36};

    private final MessageDefinition definition;
    private final Rule rule;
    private final Tables tables;
    private final Chance shifts;
    private final List<Told> told = new ArrayList<>();

    /** A field and the fact that it tells. */
    private record Told(Fact fact, FieldDefinition field, FieldAction action) {}

    View(MessageDefinition definition, Rule rule, Tables tables) {
        this.definition = definition;
        this.rule = rule;
        this.tables = tables;
        this.shifts = new Chance(rule.flow().receiverRole().code().hashCode());
        for (var planned : rule.plan().fields()) {
            Facts.of(definition.type(), planned.field(), rule.flow().senderRole())
                    .ifPresent(fact -> told.add(new Told(fact, planned.field(), planned.action())));
        }
    }

    String rule() {
        return rule.id().value();
    }

    Role receiver() {
        return rule.flow().receiverRole();
    }

    String type() {
        return definition.type().name();
    }

    boolean isAboutSomebody() {
        return definition.subject().isPresent();
    }

    /** Whether the law gives this receiver the number itself, so that nothing need be guessed. */
    boolean hasBsn() {
        return definition.fields().values().stream()
                .filter(Facts::isBsn)
                .map(field -> rule.plan().fieldPlan().of(field.path()))
                .anyMatch(action -> action instanceof FieldAction.Keep
                        || action instanceof FieldAction.Translate
                        || action instanceof FieldAction.EncryptForReceiver);
    }

    Map<Fact, Range> of(Client client) {
        var seen = envelope(client);
        told.forEach(one -> add(seen, one.fact(), one.field(), one.action(), client));
        return seen;
    }

    /** The sender and the receiver by their OIN, and the region: what no field plan can take away. */
    Map<Fact, Range> envelope(Client client) {
        var seen = new LinkedHashMap<Fact, Range>();
        put(seen, "regio", client);
        for (var role : new Role[] {rule.flow().senderRole(), rule.flow().receiverRole()}) {
            if (role == Role.GEMEENTE) {
                put(seen, "gemeente", client);
            } else if (role == Role.GGZ_IPS || role == Role.GGZ_ZORG) {
                put(seen, "instelling", client);
            }
        }
        return seen;
    }

    private static void put(Map<Fact, Range> seen, String name, Client client) {
        var fact = new Fact(name, Fact.Kind.CODE);
        seen.put(fact, Range.exactly(client.valueOf(fact)));
    }

    private void add(Map<Fact, Range> seen, Fact fact, FieldDefinition field, FieldAction action, Client client) {
        switch (action) {
            case FieldAction.Drop drop -> {}
            case FieldAction.Pseudonymise token -> {}
            case FieldAction.Translate own -> {}
            case FieldAction.Constant constant -> {}
            case FieldAction.RedactText text -> {} // what is left of a text is not compared; docs/redactie.md
            case FieldAction.Keep keep -> merge(seen, fact, kept(field, fact, client));
            case FieldAction.EncryptForReceiver closed -> merge(seen, fact, kept(field, fact, client));
            case FieldAction.Mask mask -> merge(seen, fact, kept(field, fact, client)); // at worst
            case FieldAction.ShiftDate(var days) -> merge(seen, fact, shifted(client, fact, days));
            case FieldAction.GeneraliseDate coarse -> merge(seen, fact, coarse(field, action, fact, client));
            case FieldAction.GeneralisePostcode coarse -> merge(seen, fact, coarse(field, action, fact, client));
            case FieldAction.Bucket bucket -> merge(seen, fact, coarse(field, action, fact, client));
        }
    }

    private static void merge(Map<Fact, Range> seen, Fact fact, Range range) {
        seen.merge(fact, range, Range::and);
    }

    private Range coarse(FieldDefinition field, FieldAction action, Fact fact, Client client) {
        return tables.rangeOf(definition, field, action, fact, client.valueOf(fact));
    }

    private Range shifted(Client client, Fact fact, int days) {
        var to = client.valueOf(fact)
                + shifts.below(2 * days + 1, client.person().id(), 1)
                - days;
        return new Range(to - days, to + days);
    }

    /** Two fields are coarse already, in the message itself. */
    private static Range kept(FieldDefinition field, Fact fact, Client client) {
        var value = client.valueOf(fact);
        return switch (field.path().pointer()) {
            case "/traject/startjaar" -> {
                var year = LocalDate.ofEpochDay(value).getYear();
                yield new Range(
                        LocalDate.of(year, 1, 1).toEpochDay(),
                        LocalDate.of(year, 12, 31).toEpochDay());
            }
            case "/uitkomst/urenklasse" -> hours(value);
            default -> Range.exactly(value);
        };
    }

    private static Range hours(long value) {
        var i = HOURS_FROM.length - 1;
        while (HOURS_FROM[i] > value) {
            i--;
        }
        return new Range(HOURS_FROM[i], i == HOURS_FROM.length - 1 ? 99 : HOURS_FROM[i + 1] - 1);
    }
}
