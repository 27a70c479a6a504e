package nl.sluis.gateway.report.search;

import java.util.Optional;
import java.util.function.Predicate;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;

/** What is looked for; a part that is empty excludes nothing. */
record Filter(Parties parties, Words words) implements Predicate<Kind> {
    static final Filter NONE = new Filter(
            new Parties(Optional.empty(), Optional.empty(), Optional.empty()),
            new Words(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

    /** @param either that sent or received it */
    record Parties(Optional<Oin> either, Optional<Oin> sender, Optional<Oin> receiver) {
        boolean fit(Kind kind) {
            var from = kind.leaf().from();
            var to = kind.leaf().to();
            return either.stream().allMatch(party -> party.equals(from) || party.equals(to))
                    && sender.stream().allMatch(party -> party.equals(from))
                    && receiver.stream().allMatch(party -> party.equals(to));
        }
    }

    /**
     * @param outcome what was decided
     * @param reason  a code
     */
    record Words(
            Optional<EntryType> type,
            Optional<Judgement> outcome,
            Optional<String> reason,
            Optional<RuleId> rule,
            Optional<RegionCode> region) {
        boolean fit(Kind kind) {
            return type.stream().allMatch(kind.leaf().type()::equals)
                    && outcome.stream().allMatch(kind.leaf().decision()::equals)
                    && reason.stream().allMatch(kind.reasons()::contains)
                    && rule.stream().allMatch(one -> one.equals(kind.leaf().rule()))
                    && region.stream().allMatch(one -> one.value().equals(kind.region()));
        }
    }

    /** Whether an entry of this kind is looked for, by what its reader sees of it. */
    @Override
    public boolean test(Kind kind) {
        return parties.fit(kind) && words.fit(kind);
    }
}
