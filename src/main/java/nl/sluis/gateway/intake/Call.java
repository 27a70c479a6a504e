package nl.sluis.gateway.intake;

import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.party.Party;

/** One call of the API. */
interface Call {
    /**
     * @param caller the holder of the certificate
     * @throws RejectedRequest when the request is not looked at any further
     */
    Reply answer(Party caller, Asked asked);

    /** The same, without waiting for what takes its time; as {@link #answer} where nothing does. */
    default Underway<Reply> begin(Party caller, Asked asked) {
        return Underway.known(answer(caller, asked));
    }

    /** Whether its address may have parameters; the others have none. */
    default boolean hasParameters() {
        return false;
    }
}
