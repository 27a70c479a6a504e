package nl.sluis.gateway.intake;

import java.util.Optional;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** To whom intake hands consents and withdrawals. */
public interface ConsentDesk {
    /** {@code POST /v1/toestemmingen}, with a body in our own words. */
    Answer record(Party party, Document body, Optional<ResendKey> key);

    /** {@code POST /v1/toestemmingen}, with a FHIR R4 {@code Consent}. */
    Answer recordFhir(Party party, Document consent, Optional<ResendKey> key);

    /** {@code POST /v1/intrekkingen}: always the same answer, whether or not there was anything to withdraw. */
    Answer withdraw(Party party, Document body, Optional<ResendKey> key);

    /** {@code POST /v1/toestemmingen/zoek}: what this party may see of what is kept about a person, which may be nothing. */
    Answer find(Party party, Document body);

    /** The same, as a FHIR R4 {@code Bundle} of {@code Consent}. */
    Answer findFhir(Party party, Document body);
}
