package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/**
 * All that a call is looked at by, in one version: who is who, which message types there are, who may speak with whom, and
 * the routes behind it. Immutable; opaque to all but intake.
 */
public final class Edition {
    private final Parties parties;
    private final Map<String, Call> posts;
    private final Map<String, Call> gets;
    private final MessageCall messages;
    private final ByHand byHand;

    /**
     * @param posts the calls with POST, by their path
     * @param gets  the calls with GET, by their path, or by the path before the id that ends it
     * @param messages the call that takes a message, for those that come by another channel
     */
    Edition(Parties parties, Map<String, Call> posts, Map<String, Call> gets, MessageCall messages, ByHand byHand) {
        this.parties = parties;
        this.posts = Map.copyOf(posts);
        this.gets = Map.copyOf(gets);
        this.messages = messages;
        this.byHand = byHand;
    }

    /**
     * What would come of this message, as far as it can be told without a register: {@link Answer.Rehearsed}, or
     * {@link Answer.Invalid} when it is not well formed. Takes the very same steps; nothing is recorded and nobody counted.
     *
     * @param event a CloudEvent in its structured form
     */
    public Answer rehearse(Party sender, ObjectNode event) {
        return byHand.rehearse(sender, event);
    }

    /**
     * Sends a message about somebody who does not exist in the name of this party, by the very same steps, with a mark in what
     * leaves and in every entry. What is answered is what the party would hear.
     *
     * @param event a CloudEvent in its structured form
     */
    public Answer canary(Party sender, ObjectNode event) {
        return byHand.canary(sender, event);
    }

    /** What persons hand in for their party. */
    public ByHand byHand() {
        return byHand;
    }

    Optional<Party> holderOf(X509Certificate certificate) {
        return parties.holderOf(certificate);
    }

    Optional<Party> partyOf(Oin oin) {
        return parties.find(oin);
    }

    MessageCall messages() {
        return messages;
    }

    Map<String, Call> posts() {
        return posts;
    }

    Map<String, Call> gets() {
        return gets;
    }
}
