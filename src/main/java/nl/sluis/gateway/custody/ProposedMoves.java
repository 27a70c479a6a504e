package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.keys.PseudonymEpochs;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.pseudonym.Migrations;
import nl.sluis.gateway.pseudonym.Migrations.Proposal;
import nl.sluis.gateway.pseudonym.Migrations.Relationship;

/** Reads which relationships an operator proposes to move. */
final class ProposedMoves {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private final Migrations migrations;
    private final PseudonymEpochs epochs;

    ProposedMoves(Migrations migrations, PseudonymEpochs epochs) {
        this.migrations = migrations;
        this.epochs = epochs;
    }

    /** One relationship, or all that are pinned to an epoch. */
    List<Proposal> of(Asked asked) {
        var body = asked.body();
        var to = body.path("to").asInt(epochs.current());
        var days = body.path("days").asInt(DEFAULT_DAYS);
        if (days < 0 || days > MOST_DAYS) {
            throw QuestionRefusedException.notUnderstood("a window is 0 to " + MOST_DAYS + " days");
        }
        var relationships = body.has("receiver")
                ? List.of(relationship(body))
                : migrations.needing(Facts.number(body.path("from").asText(), "an epoch"));
        var proposals = new ArrayList<Proposal>();
        for (var one : relationships) {
            migrations
                    .epochOf(one)
                    .filter(from ->
                            body.has("receiver") || from == body.path("from").asInt())
                    .ifPresent(from -> proposals.add(
                            new Proposal(one, from, to, days, asked.person().key())));
        }
        if (proposals.isEmpty()) {
            throw QuestionRefusedException.notFound("nothing is pinned there, so there is nothing to move");
        }
        return proposals;
    }

    private static Relationship relationship(ObjectNode body) {
        try {
            return new Relationship(
                    new Oin(body.path("receiver").asText()), body.path("scope").asText());
        } catch (IllegalArgumentException e) {
            throw QuestionRefusedException.notUnderstood("a receiver is named by its OIN");
        }
    }
}
