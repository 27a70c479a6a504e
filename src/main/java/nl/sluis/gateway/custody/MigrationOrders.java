package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/sleutels/migraties} with {@code {"step": "propose|open|end", "id" or "receiver", "scope", "to",
 * "days", "dryRun", "confirm"}}: relationships are moved to another epoch. An operator proposes; somebody else opens it:
 * another operator, or a privacy officer of the receiver.
 */
final class MigrationOrders implements ManagementCall {
    private static final Set<String> MEMBERS =
            Set.of("step", "id", "receiver", "scope", "from", "to", "days", "dryRun", "confirm");
    private final MigrationSteps steps;
    private final KeyEntries entries;
    private final Turn turn;

    MigrationOrders(MigrationSteps steps, KeyEntries entries, Turn turn) {
        this.steps = steps;
        this.entries = entries;
        this.turn = turn;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/sleutels/migraties";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        Orders.onlyKnown(asked.body(), MEMBERS);
        var step = steps.of(asked);
        if (asked.body().path("dryRun").asBoolean()) {
            return Orders.told(step.plan());
        }
        return turn.alone(() -> {
            var plan = step.plan();
            Orders.confirmed(plan, asked.body().path("confirm").asText());
            var entry = entries.record(
                    plan.entry(), plan.facts().put("person", asked.person().key()));
            var answer = Orders.told(plan).put("entry", entry.toString());
            var ids = answer.putArray("ids");
            step.carryOut().forEach(id -> ids.add(id.toString()));
            return answer;
        });
    }

    /** Those that there are, and how far each is. */
    static JsonNode told(Iterable<nl.sluis.gateway.pseudonym.Migrations.Migration> migrations) {
        var told = JsonNodeFactory.instance.arrayNode();
        migrations.forEach(one -> {
            var proposal = one.proposal();
            var row = told.addObject()
                    .put("id", one.id().toString())
                    .put("receiver", proposal.relationship().holder().value())
                    .put("scope", proposal.relationship().scope())
                    .put("from", proposal.from())
                    .put("to", proposal.to())
                    .put("days", proposal.days())
                    .put("proposedBy", proposal.person())
                    .put("open", one.open())
                    .put("batches", one.batches())
                    .put("pairs", one.pairs());
            one.openedBy().ifPresent(person -> row.put("openedBy", person));
            one.ends().ifPresent(ends -> row.put("ends", ends.toString()));
        });
        return told;
    }

    /** @throws QuestionRefusedException for a privacy officer, who may open and nothing else */
    static void onlyOperators(Asked asked) {
        if (!asked.person().roles().contains(PersonRole.OPERATOR)) {
            throw QuestionRefusedException.notEntitled("an operator proposes and ends a migration");
        }
    }
}
