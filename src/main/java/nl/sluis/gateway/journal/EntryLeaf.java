package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** What the leaf of an entry says beside its id and place: no person, no content. */
public record EntryLeaf(
        EntryType type,
        EntryFacts.Judgement decision,
        @Nullable Oin from,
        @Nullable Oin to,
        @Nullable RuleId rule,
        @Nullable String policyHash) {}
