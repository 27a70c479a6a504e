package nl.sluis.gateway.consent;

import java.util.List;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/**
 * What one request changes: a decision, or a decision and what is excepted from it. Appended in one transaction, in this
 * order, under one entry of the log: a yes is never in force without its exceptions.
 *
 * @param all of one person at one holder; at least one
 */
record ConsentChanges(List<ConsentChange> all) implements ConsentGate.Change {
    ConsentChanges {
        all = List.copyOf(all);
        if (all.stream()
                        .map(one -> new Whose(one.person(), one.holder()))
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("what is recorded as one is about one person at one holder");
        }
    }

    @Override
    public PersonHashes person() {
        return all.getFirst().person();
    }

    @Override
    public Oin holder() {
        return all.getFirst().holder();
    }

    private record Whose(PersonHashes person, Oin holder) {}
}
