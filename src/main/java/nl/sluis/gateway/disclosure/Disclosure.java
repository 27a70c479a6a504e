package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.disclosure.redaction.Redaction;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.Reveal;

/** Builds the outgoing document from the field plan, never by deleting from the incoming one. Safe between threads. */
public final class Disclosure {
    private final PlanTrees trees = new PlanTrees();
    private final Redaction redaction;
    private final CoarsePostcode postcodes;

    public Disclosure(Redaction redaction, Municipalities municipalities) {
        this.redaction = redaction;
        this.postcodes = new CoarsePostcode(municipalities);
    }

    /**
     * The document that the receiver may see. An object or array of which nothing passes is left out.
     *
     * @throws TransformationFailedException naming the field; the original value is never passed on instead. What the
     *     pseudonymiser throws because it cannot reach its keys or its store is passed through: that message may be tried
     *     again
     */
    public Disclosed disclose(Incoming incoming, FieldPlan plan, Pseudonymiser pseudonymiser, DateShift dates) {
        var tree = trees.of(incoming.definition(), plan);
        var building = new Building(
                new Transformation(incoming, new Means(pseudonymiser, dates, postcodes)),
                new Redacting(redaction, incoming, tree));
        return building.of(tree, incoming.data().reveal(Reveal.DELIVER_IN_CLEAR));
    }
}
