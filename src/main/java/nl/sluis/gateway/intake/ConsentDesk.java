package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** To whom intake hands consents and withdrawals. */
public interface ConsentDesk {
    /** {@code POST /v1/toestemmingen}. */
    Answer record(Party party, Document body);

    /** {@code POST /v1/intrekkingen}: always the same answer, whether or not there was anything to withdraw. */
    Answer withdraw(Party party, Document body);

    /** {@code POST /v1/toestemmingen/zoek}: what this party may see of what is kept about a person, which may be nothing. */
    Answer find(Party party, Document body);
}
