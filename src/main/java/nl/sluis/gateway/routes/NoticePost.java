package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.intake.Admittance;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.notice.Draft;
import nl.sluis.gateway.notice.Post;
import nl.sluis.gateway.notice.Recipient;
import nl.sluis.gateway.party.Parties;

/** Brings a notice to the door as its sender would: the same questions are asked, the same route is taken. */
final class NoticePost implements Post {
    private final Admittance admittance;
    private final Parties parties;
    private final Catalogue catalogue;
    private final RegionOfTheDay regions;

    NoticePost(Admittance admittance, Parties parties, Catalogue catalogue, RegionOfTheDay regions) {
        this.admittance = admittance;
        this.parties = parties;
        this.catalogue = catalogue;
        this.regions = regions;
    }

    @Override
    public Sent send(Draft notice, Recipient recipient, UUID messageId) {
        var sender = parties.find(notice.party());
        var definition = catalogue.find(notice.type());
        if (sender.isEmpty() || definition.isEmpty()) {
            return new Sent.Refused(List.of(sender.isEmpty() ? Reason.SENDER_ROLE : Reason.NO_RULE));
        }
        var envelope = envelope(notice, recipient, messageId);
        var answer = admittance.pass(sender.get(), envelope, definition.get(), notice.data(), digest(notice, envelope));
        return switch (answer) {
            case Answer.Accepted(var id, var ignored) -> new Sent.Accepted(id);
            case Answer.Refused(var ignored, var reasons, var receipt, var region) -> new Sent.Refused(reasons);
            case Answer.Invalid ignored -> new Sent.Refused(List.of(Reason.TOKEN_UNREADABLE));
            case Answer.Limited(var after) -> new Sent.Later(after);
            case Answer.Unavailable(var after) -> new Sent.Later(after);
            case Answer.Found ignored -> throw new IllegalStateException("a notice looks nobody up");
            case Answer.FoundFhir ignored -> throw new IllegalStateException("a notice looks nobody up");
            case Answer.Tried ignored -> throw new IllegalStateException("a notice is not a trial");
            case Answer.Rehearsed ignored -> throw new IllegalStateException("a notice is not a rehearsal");
            case Answer.Conflict() -> throw new IllegalStateException("a copy of a notice is always the same");
        };
    }

    /**
     * The purpose is the route's own: a notice serves a right of the person, whatever the data were for. A gemeente that
     * moved since it got them is reached in the region in which it is now.
     */
    private Envelope envelope(Draft notice, Recipient recipient, UUID messageId) {
        return new Envelope(
                messageId.toString(),
                notice.party().urn(),
                notice.type(),
                notice.time(),
                recipient.oin(),
                regions.at(
                        notice.time(),
                        new Sender(notice.party(), recipient.senderRole(), recipient.onBehalfOf()),
                        new Receiver(recipient.oin(), recipient.role()),
                        recipient.region()),
                null,
                recipient.senderRole(),
                recipient.onBehalfOf());
    }

    /** Of what is the same in every round; by which region it goes may turn out otherwise after a crash. */
    private static KeyedHash digest(Draft notice, Envelope envelope) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put("id", envelope.id());
        whole.put("ontvanger", envelope.receiver().urn());
        whole.set("data", notice.data().reveal(Reveal.PSEUDONYMISE));
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(whole)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
