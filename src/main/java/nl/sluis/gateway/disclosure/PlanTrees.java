package nl.sluis.gateway.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;

/** The plan trees in use: a plan lives as long as its rule, so its tree is made once. */
final class PlanTrees {
    /** By identity: a plan of a changed set of rules is another plan. */
    private final Cache<FieldPlan, PlanTree> trees =
            Caffeine.newBuilder().weakKeys().build();

    PlanTree of(MessageDefinition definition, FieldPlan plan) {
        var tree = trees.get(plan, unseen -> PlanTree.of(definition, unseen));
        return tree.definition() == definition ? tree : PlanTree.of(definition, plan);
    }
}
