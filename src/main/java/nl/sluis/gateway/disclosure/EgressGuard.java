package nl.sluis.gateway.disclosure;

import java.util.Map;
import nl.sluis.gateway.message.FieldPlan;

/**
 * The second look, at the bytes that are about to leave: nothing that points at somebody in the incoming message may stand
 * in them in any usual encoding, save where the plan puts it. Safe between threads.
 *
 * <p>Looked for are direct identifiers (also what a token stands for, and the token), dates that the plan drops or makes
 * coarser, and every reference of the sender, of which ten characters in a row count. Read as they are, without case,
 * accents and separators, backwards, with the escapes of JSON, URLs and XML, in base64 and in hexadecimal.
 *
 * <p>Limits: names under four letters and references under six characters are not looked for; a name of four or five
 * letters in base64 or hexadecimal is found among text only; one encoding inside another only if the outer one is escapes.
 */
public final class EgressGuard {
    private final PlanTrees trees = new PlanTrees();

    /**
     * Returns when nothing was found.
     *
     * @param outgoing the whole outgoing message as it will leave, a CloudEvent in structured mode: envelope and data
     * @param headers  what stands around it when it is sent, by name
     * @throws EgressHitException naming the field whose value was found; {@code /envelope} for one of the sender's own ids
     */
    public void check(Incoming incoming, FieldPlan plan, byte[] outgoing, Map<String, String> headers) {
        new Inspection(incoming, trees.of(incoming.definition(), plan), outgoing).run(headers);
    }
}
