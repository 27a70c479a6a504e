package nl.sluis.gateway.intake;

import java.util.Optional;
import nl.sluis.gateway.party.Party;

/** Of whom intake asks for a piece of a log. */
@FunctionalInterface
public interface LogDesk {
    /**
     * Empty for what is not there and for what this party may not see; the two look alike.
     *
     * @param path behind {@code /log}, with its slash
     */
    Optional<Piece> read(Party party, String path);

    /** @param forEver it will never be another, so whoever read it may keep it */
    record Piece(String contentType, byte[] bytes, boolean forEver) {
        @Override
        public String toString() {
            return "Piece[" + contentType + "]";
        }
    }
}
