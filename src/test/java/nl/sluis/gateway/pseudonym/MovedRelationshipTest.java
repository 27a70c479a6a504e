package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.junit.jupiter.api.Test;

/** Tokens while a relationship moves from one epoch to another, at a node that did not see it move yet. */
class MovedRelationshipTest {
    private static final TokenDomain DOMAIN =
            new TokenDomain(PseudonymDomain.RECEIVER, new Oin("00000099000000001000"), null, "traject");
    private static final Identifier PERSON = Identifier.of(IdentifierType.BSN, "999990342");

    @Test
    void opensTheTokensOfBothEpochsWhileTheWindowIsOpen() {
        // Given
        var pseudonyms = at(new Remembered(2, OptionalInt.of(1)));

        // Then
        assertOpens(pseudonyms, ofEpoch(1));
        assertOpens(pseudonyms, ofEpoch(2));
        assertRefuses(pseudonyms, ofEpoch(3));
        assertRefuses(pseudonyms, "psn1.");
        assertThat(pseudonyms.reversible(DOMAIN, PERSON)).isEqualTo(ofEpoch(2));
    }

    @Test
    void looksAgainForATokenOfAnEpochThatItDoesNotRemember() {
        // Given
        var epochs = new Remembered(1, OptionalInt.empty());
        epochs.moved(2, OptionalInt.of(1));
        var pseudonyms = at(epochs);

        // Then
        assertOpens(pseudonyms, ofEpoch(2));
        assertThat(epochs.looks).isOne();
    }

    @Test
    void looksNoMoreThanThatWhateverIsSent() {
        // Given
        var epochs = new Remembered(2, OptionalInt.of(1));
        var pseudonyms = at(epochs);

        // When
        assertOpens(pseudonyms, ofEpoch(1));
        assertOpens(pseudonyms, ofEpoch(2));
        assertRefuses(pseudonyms, "psn1.");
        assertRefuses(pseudonyms, "999990342");
        assertThat(pseudonyms.reversible(DOMAIN, PERSON)).isEqualTo(ofEpoch(2));

        // Then
        assertThat(epochs.looks).isZero();
    }

    @Test
    void makesNoTokenUnderADestroyedKeyOfWhichItRemembersTheEpoch() {
        // Given
        var epochs = new Remembered(1, OptionalInt.empty());
        var pseudonyms = KnownPseudonyms.of(KnownMaster.ofEpochs(2, 3), epochs);
        assertThatThrownBy(() -> pseudonyms.reversible(DOMAIN, PERSON)).isInstanceOf(KeyUnavailableException.class);

        // When
        epochs.moved(2, OptionalInt.of(1));

        // Then
        assertThat(pseudonyms.reversible(DOMAIN, PERSON)).isEqualTo(ofEpoch(2));
    }

    private static void assertOpens(SivPseudonyms pseudonyms, String token) {
        assertThat(pseudonyms.open(DOMAIN, IdentifierType.BSN, token).equals(PERSON))
                .isTrue();
    }

    private static void assertRefuses(SivPseudonyms pseudonyms, String token) {
        assertThatThrownBy(() -> pseudonyms.open(DOMAIN, IdentifierType.BSN, token))
                .isInstanceOf(TokenUnreadableException.class);
    }

    private static SivPseudonyms at(PinnedEpochs epochs) {
        return KnownPseudonyms.of(KnownMaster.ofEpochs(1, 2, 3), epochs);
    }

    private static String ofEpoch(int epoch) {
        return at((holder, scope) -> epoch).reversible(DOMAIN, PERSON);
    }

    /** What a node remembers, and what it finds when it looks again. */
    private static final class Remembered implements PinnedEpochs {
        private int epoch;
        private OptionalInt former;
        private int epochThere;
        private OptionalInt formerThere;
        private int looks;

        Remembered(int epoch, OptionalInt former) {
            this.epoch = epoch;
            this.former = former;
            this.epochThere = epoch;
            this.formerThere = former;
        }

        void moved(int toEpoch, OptionalInt fromEpoch) {
            epochThere = toEpoch;
            formerThere = fromEpoch;
        }

        @Override
        public int of(Oin holder, String scope) {
            return epoch;
        }

        @Override
        public OptionalInt former(Oin holder, String scope) {
            return former;
        }

        @Override
        public void lookAgain(Oin holder, String scope) {
            looks++;
            epoch = epochThere;
            former = formerThere;
        }
    }
}
