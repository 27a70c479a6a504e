package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.KekRotation;
import nl.sluis.gateway.management.Progress;

/** A new KEK. No pseudonym, signature or waiting message changes. */
final class RotateKek implements Ceremony {
    private final KekRotation rotation;

    RotateKek(KekRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public String verb() {
        return "rotate-kek";
    }

    @Override
    public Plan plan(String object) {
        Facts.nothing(object);
        var plan = rotation.plan();
        var steps = List.of(
                plan.begun()
                        ? "version " + plan.to() + " of KEK is there already, from an order that did not end"
                        : "adds version " + plan.to() + " of KEK to kek.bcfks, and waits until every node has read it",
                "wraps " + plan.rows() + " rows of key_material and payload_key anew, in one transaction",
                "destroys version " + plan.from()
                        + " of KEK; make a new backup afterwards, the old one opens nothing new");
        return new Plan(
                "rotate-kek " + plan.from(),
                steps,
                Optional.empty(),
                EntryType.KEY_ROTATED,
                Facts.of("KEK").put("from", plan.from()).put("to", plan.to()).put("rows", plan.rows()));
    }

    @Override
    public ObjectNode carryOut(String object, Progress progress) {
        var done = rotation.rotate();
        return Facts.none().put("from", done.from()).put("to", done.to()).put("rows", done.rows());
    }
}
