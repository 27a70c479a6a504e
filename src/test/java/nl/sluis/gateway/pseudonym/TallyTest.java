package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.KeyedHash;
import org.junit.jupiter.api.Test;

/** How often the table is asked, and what happens while it takes nothing. */
class TallyTest {
    private static final int UNREACHED = 1_000_000;
    private final Tally tally = new Tally();
    private final Table table = new Table();

    @Test
    void asksTheTableOnceADayAndAgainAtTheLimit() {
        // When
        admit(0, 3, 4);

        // Then
        assertThat(table.asked).isOne();
        admit(3, 4, 4);
        assertThat(table.asked).isOne();
        assertThat(tally.admit(person(4), 4, table)).isFalse();
        assertThat(table.asked).isEqualTo(2);
    }

    @Test
    void writesOnceWhoIsNotWrittenYet() {
        // Given
        assertThat(tally.write(table)).as("nobody was named").isZero();
        assertThat(table.asked).isZero();
        admit(0, 2, UNREACHED);

        // Then
        assertThat(tally.write(table)).isEqualTo(2);
        assertThat(tally.write(table)).isEqualTo(2);
        assertThat(table.asked).as("to begin with, and to write").isEqualTo(2);
    }

    @Test
    void knowsWhomItAdmittedAndNobodyElse() {
        // Given
        admit(0, 1, 1);

        // Then
        assertThat(tally.admit(person(1), 1, table)).isFalse();
        assertThat(tally.knows(person(0))).isTrue();
        assertThat(tally.knows(person(1))).isFalse();
    }

    @Test
    void remembersWhomAnotherNodeCounted() {
        // Given
        assertThat(table.add(List.of(person(0)))).isOne();

        // When
        assertThat(tally.admit(person(0), 1, table)).isTrue();

        // Then
        assertThat(tally.knows(person(0))).isTrue();
    }

    @Test
    void admitsNobodyNewOnceTenThousandAreNotWrittenDown() {
        // Given
        admit(0, 10_000, UNREACHED);

        // Then
        assertThatThrownBy(() -> tally.admit(person(10_000), UNREACHED, table))
                .isInstanceOf(OracleGuardBlindException.class);
        assertThat(tally.admit(person(0), UNREACHED, table))
                .as("who was counted")
                .isTrue();
        assertThat(tally.write(table)).isEqualTo(10_000);
        assertThat(tally.admit(person(10_000), UNREACHED, table)).isTrue();
    }

    @Test
    void lowersItsLockWhateverComesOfIt() throws Exception {
        // Given
        admit(0, 1, UNREACHED);
        assertThat(tally.write(table)).isOne();

        // When
        var another = new Thread(() -> admit(1, 2, UNREACHED));
        another.start();
        another.join(10_000);

        // Then
        assertThat(another.isAlive()).isFalse();
        assertThat(tally.knows(person(1))).isTrue();
    }

    private void admit(int from, int to, int limit) {
        for (var number = from; number < to; number++) {
            assertThat(tally.admit(person(number), limit, table)).isTrue();
        }
    }

    private static KeyedHash person(int number) {
        return new KeyedHash(ByteBuffer.allocate(32).putInt(number).array());
    }

    /** The table in memory. */
    private static final class Table implements Tally.Counted {
        private final Set<KeyedHash> persons = new HashSet<>();
        private int asked;

        @Override
        public int add(List<KeyedHash> more) {
            asked++;
            persons.addAll(more);
            return persons.size();
        }

        @Override
        public boolean contains(KeyedHash person) {
            return persons.contains(person);
        }
    }
}
