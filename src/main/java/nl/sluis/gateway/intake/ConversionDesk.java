package nl.sluis.gateway.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Party;

/** Of whom intake asks the present pseudonyms for those of an epoch that is being left. */
public interface ConversionDesk {
    /** Empty when no pseudonyms of this party in this scope are being moved now. */
    Optional<Converted> convert(Party holder, Batch batch);

    /**
     * Pseudonyms of one kind.
     *
     * @param counterparty with whom they are shared, for those of a relationship; empty for those of the receiver
     */
    record Batch(String scope, IdentifierType type, Optional<Oin> counterparty, List<String> pseudonyms) {
        public Batch {
            pseudonyms = List.copyOf(pseudonyms);
        }

        @Override
        public String toString() {
            return "Batch[" + scope + ", " + type + ", " + pseudonyms.size() + "]";
        }
    }

    /**
     * The answer.
     *
     * @param until   how long those of the former epoch open
     * @param present in the order of the batch; empty for a text that does not open, whatever the cause
     */
    record Converted(Instant until, List<Optional<String>> present) {
        public Converted {
            present = List.copyOf(present);
        }

        @Override
        public String toString() {
            return "Converted[" + present.size() + "]";
        }
    }
}
