package nl.sluis.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/** Compares what a message says of its ends with what the certificate and {@code parties.yaml} say. */
final class Doorkeeper {
    private final Parties parties;
    private final ReceiverRoles receiverRoles;

    Doorkeeper(Parties parties, ReceiverRoles receiverRoles) {
        this.parties = parties;
        this.receiverRoles = receiverRoles;
    }

    /** @param sender the holder of the certificate, whatever the message says */
    Admission admit(Party sender, Envelope envelope) {
        if (!Oin.ofUrn(envelope.source()).equals(sender.oin())) {
            return new Admission.Turned(List.of(Reason.SOURCE_MISMATCH), false);
        }
        var reasons = new ArrayList<Reason>();
        var role = actingRole(sender, envelope);
        if (role == null || !mayActFor(sender, envelope.onBehalfOf())) {
            reasons.add(Reason.SENDER_ROLE);
        }
        var receiver = parties.find(envelope.receiver());
        if (receiver.isEmpty()) {
            reasons.add(Reason.UNKNOWN_PARTY);
        }
        if (!isIn(sender, envelope) || receiver.isPresent() && !isIn(receiver.get(), envelope)) {
            reasons.add(Reason.REGION);
        }
        if (!reasons.isEmpty() || role == null || receiver.isEmpty()) {
            return new Admission.Turned(reasons, true);
        }
        return receivingRole(envelope, role, receiver.get())
                .<Admission>map(receiving -> new Admission.Admitted(
                        new Sender(sender.oin(), role, envelope.onBehalfOf()),
                        new Receiver(envelope.receiver(), receiving)))
                .orElseGet(() -> new Admission.Turned(List.of(Reason.RECEIVER_ROLE), true));
    }

    private static @Nullable Role actingRole(Party sender, Envelope envelope) {
        if (envelope.actingRole() != null) {
            return sender.roles().contains(envelope.actingRole()) ? envelope.actingRole() : null;
        }
        return sender.roles().size() == 1 ? sender.roles().iterator().next() : null;
    }

    private static boolean mayActFor(Party sender, @Nullable Oin other) {
        return other == null || sender.mandates().contains(other);
    }

    private boolean isIn(Party party, Envelope envelope) {
        return parties.isRegion(envelope.region()) && party.regions().contains(envelope.region());
    }

    private Optional<Role> receivingRole(Envelope envelope, Role actingRole, Party receiver) {
        if (receiver.roles().size() == 1) {
            return Optional.of(receiver.roles().iterator().next());
        }
        return receiverRoles
                .of(envelope.type(), envelope.region(), actingRole, receiver)
                .filter(receiver.roles()::contains);
    }
}
