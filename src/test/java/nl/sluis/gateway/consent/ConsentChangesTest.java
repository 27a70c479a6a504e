package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.Test;

/** A consent and its exceptions are recorded as one, so they are about one person at one holder. */
class ConsentChangesTest {
    private static final PersonHashes SOMEBODY = PersonHashes.of(new KeyedHash(new byte[32]));

    @Test
    void areOfThePersonAndTheHolderThatAllOfThemHave() {
        var changes = new ConsentChanges(List.of(change(SOMEBODY, Samples.HOLDER), change(SOMEBODY, Samples.HOLDER)));
        assertThat(changes.person()).isEqualTo(SOMEBODY);
        assertThat(changes.holder()).isEqualTo(Samples.HOLDER);
    }

    @Test
    void areRefusedWhenTheyAreAboutTwoPersons() {
        var other = new byte[32];
        other[0] = 1;
        assertRefused(change(SOMEBODY, Samples.HOLDER), change(PersonHashes.of(new KeyedHash(other)), Samples.HOLDER));
    }

    @Test
    void areRefusedWhenTheyAreAtTwoHolders() {
        assertRefused(change(SOMEBODY, Samples.HOLDER), change(SOMEBODY, Samples.OTHER));
    }

    @Test
    void areRefusedWhenThereAreNone() {
        assertRefused();
    }

    private static void assertRefused(ConsentChange... changes) {
        var all = List.of(changes);
        assertThatThrownBy(() -> new ConsentChanges(all)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsentChange change(PersonHashes person, Oin holder) {
        return new ConsentChange(
                person,
                holder,
                false,
                ConsentDecision.CONSENT,
                DecidedBy.PERSON,
                null,
                Samples.TRAJECT_TO_UWV,
                Period.OPEN,
                null,
                holder);
    }
}
