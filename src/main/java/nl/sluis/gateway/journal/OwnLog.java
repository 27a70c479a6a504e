package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.EntryId;

/** The log that this node writes, and who hears of each entry. */
record OwnLog(int shard, String origin, Witness witness) {
    void recorded(Prepared prepared, Stored stored) {
        var facts = prepared.item().entry();
        var leaf = new EntryLeaf(
                facts.type(), facts.decision(), facts.from(), facts.to(), facts.rule(), facts.policyHash());
        EntryId id = stored.id();
        witness.recorded(new OpenedEntry(
                id,
                new LogPosition(stored.t(), shard, stored.seq(), stored.origin()),
                leaf,
                prepared.about(),
                new EntryBody.Opened(facts.body())));
    }
}
