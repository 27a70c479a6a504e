package nl.sluis.gateway.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.pseudonym.Migrations;
import nl.sluis.gateway.pseudonym.Migrations.Migration;

/** The steps of a migration, each with its plan. */
final class MigrationSteps {
    private final Migrations migrations;
    private final PseudonymEpochs epochs;
    private final ProposedMoves proposals;

    MigrationSteps(Migrations migrations, PseudonymEpochs epochs) {
        this.migrations = migrations;
        this.epochs = epochs;
        this.proposals = new ProposedMoves(migrations, epochs);
    }

    /** One step, ready to be told or taken. */
    interface Step {
        Plan plan();

        /** @return the migrations that it was about */
        List<UUID> carryOut();
    }

    /** @throws QuestionRefusedException when it is not said which, or this person may not */
    Step of(Asked asked) {
        return switch (asked.body().path("step").asText()) {
            case "propose" -> {
                MigrationOrders.onlyOperators(asked);
                yield propose(asked);
            }
            case "open" -> open(asked);
            case "end" -> {
                MigrationOrders.onlyOperators(asked);
                yield end(named(asked));
            }
            default -> throw QuestionRefusedException.notUnderstood("a step is propose, open or end");
        };
    }

    private Step propose(Asked asked) {
        var moves = proposals.of(asked);
        var from = moves.getFirst().from();
        var to = moves.getFirst().to();
        var facts = Facts.of("PMK")
                .put("step", "proposed")
                .put("from", from)
                .put("to", to)
                .put("relationships", moves.size());
        var steps = new ArrayList<String>();
        moves.forEach(one -> steps.add("proposes to move the pseudonyms of "
                + one.relationship().holder() + " in scope "
                + one.relationship().scope() + " from epoch " + one.from()
                + " to epoch " + one.to() + ", both open for " + one.days() + " days"));
        steps.add("nothing moves until somebody else opens it");
        return step(
                new Plan("migrate " + from + " " + to, steps, refused(from, to), EntryType.KEY_ROTATED, facts),
                () -> moves.stream().map(migrations::propose).toList());
    }

    private Optional<String> refused(int from, int to) {
        if (from == to) {
            return Optional.of("it is in epoch " + to + " already");
        }
        return epochs.stateOf(to) == PseudonymEpochs.State.ACTIVE
                ? Optional.empty()
                : Optional.of("epoch " + to + " of PMK is not active; new-epoch makes one");
    }

    /** All that were proposed and not opened from one epoch to another, or the one that is named. */
    private Step open(Asked asked) {
        var waiting = asked.body().has("id")
                ? List.of(named(asked))
                : migrations.all().stream()
                        .filter(one -> one.openedBy().isEmpty())
                        .filter(one -> one.proposal().from()
                                        == asked.body().path("from").asInt()
                                && one.proposal().to()
                                        == asked.body().path("to").asInt(epochs.current()))
                        .filter(one -> mayNotOpen(asked, one).isEmpty())
                        .toList();
        if (waiting.isEmpty()) {
            throw QuestionRefusedException.notFound("no migration waits for this person to open it");
        }
        waiting.forEach(one -> mayNotOpen(asked, one).ifPresent(why -> {
            throw QuestionRefusedException.notEntitled(why);
        }));
        var steps = new ArrayList<String>();
        waiting.forEach(one -> steps.add(sentence(one)));
        var first = waiting.getFirst().proposal();
        var facts = Facts.of("PMK")
                .put("step", "opened")
                .put("from", first.from())
                .put("to", first.to())
                .put("relationships", waiting.size())
                .put("proposedBy", first.person());
        var confirm = "open-migration " + first.from() + " " + first.to();
        return step(
                new Plan(confirm, steps, alreadyOpened(waiting), EntryType.KEY_ROTATED, facts),
                () -> opened(waiting, asked.person().key()));
    }

    private static String sentence(Migration one) {
        var proposal = one.proposal();
        return "from now on pseudonyms of " + proposal.relationship().holder() + " in scope "
                + proposal.relationship().scope() + " are made in epoch " + proposal.to() + "; those of epoch "
                + proposal.from() + " open for " + proposal.days() + " days more";
    }

    private static Optional<String> alreadyOpened(List<Migration> waiting) {
        return waiting.stream().anyMatch(one -> one.openedBy().isPresent())
                ? Optional.of("it was opened already")
                : Optional.empty();
    }

    private List<UUID> opened(List<Migration> waiting, String person) {
        var ids = new ArrayList<UUID>();
        for (var one : waiting) {
            if (!migrations.open(one.id(), person)) {
                throw QuestionRefusedException.conflict("migration " + one.id()
                        + " cannot be opened: its relationship has moved, or another migration of it is open");
            }
            ids.add(one.id());
        }
        migrations.awaitSeen();
        return ids;
    }

    private static Optional<String> mayNotOpen(Asked asked, Migration one) {
        var person = asked.person();
        if (person.key().equals(one.proposal().person())) {
            return Optional.of("a migration is opened by somebody else than who proposed it");
        }
        var officer = person.roles().contains(PersonRole.PRIVACY_OFFICER)
                && one.proposal().relationship().holder().equals(person.party());
        return officer || person.roles().contains(PersonRole.OPERATOR)
                ? Optional.empty()
                : Optional.of("a migration is opened by a privacy officer of its receiver");
    }

    private Step end(Migration one) {
        var proposal = one.proposal();
        var facts = Facts.of("PMK")
                .put("step", "ended")
                .put("from", proposal.from())
                .put("to", proposal.to());
        facts.put("receiver", proposal.relationship().holder().value()).put("pairs", one.pairs());
        return step(
                new Plan(
                        "end-migration " + proposal.from() + " " + proposal.to(),
                        List.of("ends the window now: pseudonyms of epoch " + proposal.from() + " that "
                                + proposal.relationship().holder() + " still has open no longer (" + one.pairs()
                                + " pairs were given out)"),
                        one.open() ? Optional.empty() : Optional.of("its window is not open"),
                        EntryType.KEY_ROTATED,
                        facts),
                () -> {
                    var unused = migrations.end(one.id());
                    migrations.awaitSeen();
                    return List.of(one.id());
                });
    }

    private Migration named(Asked asked) {
        try {
            return migrations
                    .find(UUID.fromString(asked.body().path("id").asText()))
                    .orElseThrow(() -> QuestionRefusedException.notFound("there is no such migration"));
        } catch (IllegalArgumentException e) {
            throw QuestionRefusedException.notUnderstood("a migration is named by its id; see keys migrate list");
        }
    }

    private static Step step(Plan plan, java.util.function.Supplier<List<UUID>> work) {
        return new Step() {
            @Override
            public Plan plan() {
                return plan;
            }

            @Override
            public List<UUID> carryOut() {
                return work.get();
            }
        };
    }
}
