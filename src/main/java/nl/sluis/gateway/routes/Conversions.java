package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.ConversionDesk;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.pseudonym.Migrations;
import nl.sluis.gateway.pseudonym.Migrations.Migration;
import nl.sluis.gateway.pseudonym.Migrations.Relationship;
import nl.sluis.gateway.pseudonym.PseudonymConverter;
import nl.sluis.gateway.pseudonym.TokenDomain;

/** Gives a holder its present pseudonyms for those of before, while its migration is open; each batch is one entry. */
final class Conversions implements ConversionDesk {
    private static final String CARE = "care-5y";
    private final Migrations migrations;
    private final PseudonymConverter converter;
    private final Journal journal;

    Conversions(Migrations migrations, PseudonymConverter converter, Journal journal) {
        this.migrations = migrations;
        this.converter = converter;
        this.journal = journal;
    }

    @Override
    public Optional<Converted> convert(Party holder, Batch batch) {
        return migrations
                .openFor(new Relationship(holder.oin(), batch.scope()))
                .map(migration -> convert(holder, batch, migration));
    }

    private Converted convert(Party holder, Batch batch, Migration migration) {
        var domain = new TokenDomain(
                batch.counterparty().isPresent() ? PseudonymDomain.RELATIONSHIP : PseudonymDomain.RECEIVER,
                holder.oin(),
                batch.counterparty().orElse(null),
                batch.scope());
        var present = batch.pseudonyms().stream()
                .map(old -> converter.present(migration, domain, batch.type(), old))
                .toList();
        record(holder, batch, migration, present);
        return new Converted(migration.ends().orElseThrow(), present);
    }

    /** Before the answer: numbers, and not one pseudonym. */
    private void record(Party holder, Batch batch, Migration migration, List<Optional<String>> present) {
        var pairs = (int) present.stream().filter(Optional::isPresent).count();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("migration", migration.id().toString())
                .put("scope", batch.scope())
                .put("identifierType", batch.type().code())
                .put("from", migration.proposal().from())
                .put("to", migration.proposal().to())
                .put("pairs", pairs)
                .put("unreadable", present.size() - pairs);
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.TRANSLATED,
                EntryFacts.Judgement.NONE,
                holder.oin(),
                holder.oin(),
                null,
                null,
                null,
                CARE,
                body)));
        migrations.answered(migration.id(), pairs);
    }
}
