package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whose pseudonym there can be. */
class TokenDomainTest {
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");

    @Test
    void aRelationshipHasACounterpartyAndAReceiverHasNone() {
        assertThat(new TokenDomain(PseudonymDomain.RECEIVER, HOLDER, null, "traject").counterparty())
                .isNull();
        assertThat(new TokenDomain(PseudonymDomain.RELATIONSHIP, HOLDER, OTHER, "traject").counterparty())
                .isEqualTo(OTHER);
        assertRefused(() -> new TokenDomain(PseudonymDomain.RECEIVER, HOLDER, OTHER, "traject"));
        assertRefused(() -> new TokenDomain(PseudonymDomain.RELATIONSHIP, HOLDER, null, "traject"));
    }

    @Test
    void aMessageHasNoReversiblePseudonym() {
        assertRefused(() -> new TokenDomain(PseudonymDomain.MESSAGE, HOLDER, null, "traject"));
    }

    private static void assertRefused(ThrowingCallable domain) {
        assertThatThrownBy(domain).isInstanceOf(IllegalArgumentException.class);
    }
}
