package nl.sluis.gateway.delivery;

import java.util.List;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;

/** What delivery needs of the register before each attempt: what it says now, read from the database. */
@FunctionalInterface
public interface ConsentCheck {
    /** One state a claim, in their order. */
    List<ConsentState> now(List<ConsentClaim> claims);
}
