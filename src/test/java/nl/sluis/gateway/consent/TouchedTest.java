package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.Test;

/** Whose rows a transaction touches, while some of the persons are known under two hashes and some under one. */
class TouchedTest {
    private static final KeyedHash FORMER = hash(1);
    private static final KeyedHash NEXT = hash(2);
    private static final PersonHashes ONE = PersonHashes.of(NEXT);
    private static final PersonHashes TWO = new PersonHashes(NEXT, FORMER);

    private final Touched touched = new Touched(List.of(), new Appending(List.of()));

    @Test
    void whoeverKnowsBothHashesOfAPersonIsBelieved() {
        touched.add(ONE, "a");
        touched.add(TWO, "b");
        assertThat(touched.personOf(NEXT)).isEqualTo(TWO);
        touched.add(ONE, "c");
        assertThat(touched.personOf(NEXT)).isEqualTo(TWO);
        assertThat(touched.personOf(FORMER)).isEqualTo(TWO);
    }

    @Test
    void somebodyWhoIsNotTouchedIsKnownByTheOneHash() {
        assertThat(touched.personOf(NEXT)).isEqualTo(ONE);
    }

    @Test
    void aHolderHasOneRowForEachHash() {
        touched.add(TWO, "a");
        assertThat(touched.keys()).containsExactly(new HeadKey(FORMER, "a"), new HeadKey(NEXT, "a"));
    }

    @Test
    void theKeyIsBeingChangedWhenOnePersonHasTwoHashes() {
        assertThat(touched.underTwoKeys()).isFalse();
        touched.add(PersonHashes.of(hash(3)), "a");
        assertThat(touched.underTwoKeys()).isFalse();
        touched.add(TWO, "a");
        assertThat(touched.underTwoKeys()).isTrue();
    }

    private static KeyedHash hash(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new KeyedHash(bytes);
    }
}
