package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.pseudonym.Migrations.Migration;
import nl.sluis.gateway.pseudonym.Migrations.Proposal;
import nl.sluis.gateway.pseudonym.Migrations.Relationship;
import org.junit.jupiter.api.Test;

/** From the pseudonyms of epoch 1 to those of epoch 2; there is an epoch 3 besides. */
class PseudonymConverterTest {
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final TokenDomain DOMAIN = new TokenDomain(PseudonymDomain.RECEIVER, HOLDER, null, "traject");
    private static final Identifier PERSON = Identifier.of(IdentifierType.BSN, "999990342");
    private static final Migration MIGRATION = new Migration(
            new UUID(0, 1),
            new Proposal(new Relationship(HOLDER, "traject"), 1, 2, 30, "operator"),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            true);

    private final PseudonymConverter converter = new PseudonymConverter(KnownMaster.ofEpochs(1, 2, 3));

    @Test
    void givesThePseudonymOfTheSamePersonInTheNewEpoch() {
        assertThat(present(ofEpoch(1))).contains(ofEpoch(2));
    }

    @Test
    void leavesAPseudonymOfTheNewEpochWhatItIs() {
        assertThat(present(ofEpoch(2))).contains(ofEpoch(2));
    }

    @Test
    void givesNothingForAnotherEpochOrAnotherText() {
        assertThat(present(ofEpoch(3))).isEmpty();
        assertThat(present("999990342")).isEmpty();
        assertThat(present("")).isEmpty();
    }

    private Optional<String> present(String old) {
        return converter.present(MIGRATION, DOMAIN, IdentifierType.BSN, old);
    }

    private static String ofEpoch(int epoch) {
        return KnownPseudonyms.of(KnownMaster.ofEpochs(1, 2, 3), (holder, scope) -> epoch)
                .reversible(DOMAIN, PERSON);
    }
}
