package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.sluis.gateway.party.Party;

/** One call of the API. */
interface Call {
    /**
     * @param caller the holder of the certificate
     * @throws RejectedRequest when the request is not looked at any further
     */
    Reply answer(Party caller, HttpServletRequest request) throws IOException;

    /** Whether its address may have parameters; the others have none. */
    default boolean hasParameters() {
        return false;
    }
}
