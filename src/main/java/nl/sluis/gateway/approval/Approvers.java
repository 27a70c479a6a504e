package nl.sluis.gateway.approval;

import java.util.Optional;
import nl.sluis.gateway.message.NoteKey;

/** Who may approve: the privacy officers who are no FG, with the keys that {@code people.yaml} has of them now. */
@FunctionalInterface
public interface Approvers {
    /** Empty for who may not, and for who has no key. */
    Optional<NoteKey> keyOf(String person);
}
