package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which set is active, on a real store. */
class ActiveSetsTest {
    private static final String ONE = "A".repeat(43) + "=";
    private static final String TWO = "B".repeat(42) + "A=";
    private static final String THREE = "C".repeat(42) + "A=";
    private final JournalFixture store = new JournalFixture();
    private ActiveSets sets;

    @BeforeEach
    void start() {
        sets = new ActiveSets(store.database.writer(), store.start(), store.clock);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void theFirstActivationHasAnEntryThatNamesTheMatrix() {
        // When
        sets.start(signed("set-1", ONE, 1));

        // Then
        assertThat(activations()).hasSize(1).first().asString().contains("\"policyHash\":\"" + ONE + "\"");
        assertThat(rows()).containsExactly("set-1 " + ONE + " 1");
    }

    @Test
    void aStartWithTheSameSetWritesNothing() {
        // Given
        sets.start(signed("set-1", ONE, 1));

        // When
        sets.start(signed("set-1", ONE, 1));

        // Then
        assertThat(activations()).hasSize(1);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anotherSetIsAnotherEntryAlsoWhenOnlyARouteChanged() {
        sets.start(signed("set-1", ONE, 1));
        sets.start(signed("set-2", ONE, 1));
        sets.start(signed("set-3", THREE, 2));

        assertThat(activations()).hasSize(3);
        assertThat(rows()).containsExactly("set-1 " + ONE + " 1", "set-2 " + ONE + " 1", "set-3 " + THREE + " 2");
    }

    @Test
    void thatOtherKeysSignedTheSameIsAnotherEntry() {
        sets.start(signed("set-1", ONE, 1));
        sets.start(new ActiveSet("set-1", ONE, OptionalLong.of(1), List.of("a", "c")));

        assertThat(activations()).hasSize(2);
    }

    @Test
    void refusesAnOlderVersionThanWasActiveHere() {
        // Given
        sets.start(signed("set-1", ONE, 1));
        sets.start(signed("set-2", TWO, 2));

        // When // Then
        assertThatThrownBy(() -> sets.start(signed("set-1", ONE, 1)))
                .isInstanceOf(SetOutdatedException.class)
                .hasMessage(
                        "the rules are signed as version 1, and version 2 was active here; an older version does not"
                                + " come back by itself");
        assertThat(activations()).hasSize(2);
    }

    @Test
    void refusesAnotherMatrixUnderAVersionThatWasActiveHere() {
        // Given
        sets.start(signed("set-1", ONE, 1));

        // When // Then
        assertThatThrownBy(() -> sets.start(signed("set-2", TWO, 1)))
                .isInstanceOf(SetOutdatedException.class)
                .hasMessageContaining("another matrix was active here under that version");
    }

    @Test
    void rulesThatNobodySignedHaveNoVersion() {
        // When
        sets.start(new ActiveSet("set-1", ONE, OptionalLong.empty(), List.of()));
        sets.start(signed("set-2", TWO, 1));
        sets.start(new ActiveSet("set-1", ONE, OptionalLong.empty(), List.of()));

        // Then
        assertThat(rows()).containsExactly("set-1 " + ONE + " null", "set-2 " + TWO + " 1", "set-1 " + ONE + " null");
    }

    @Test
    void theSetThatWasActiveJustBeforeComesBackWhateverItsVersionAndStaysOverAStart() {
        // Given
        sets.start(signed("set-1", ONE, 1));
        var activated = sets.activate(signed("set-2", TWO, 2), "operator");

        // When
        var back = sets.rollBack(signed("set-1", ONE, 1), "operator");
        sets.start(signed("set-1", ONE, 1));

        // Then
        assertThat(activated).isPresent();
        assertThat(back).isNotNull();
        assertThat(rows()).containsExactly("set-1 " + ONE + " 1", "set-2 " + TWO + " 2", "set-1 " + ONE + " 1");
    }

    @Test
    void aStartDoesNotMakeActiveWhatAnOperatorTookBack() {
        // Given
        sets.start(signed("set-1", ONE, 1));
        var unused = sets.activate(signed("set-2", TWO, 2), "operator");
        var back = sets.rollBack(signed("set-1", ONE, 1), "operator");

        // When // Then
        assertThatThrownBy(() -> sets.start(signed("set-2", TWO, 2)))
                .isInstanceOf(SetOutdatedException.class)
                .hasMessageContaining("an operator took this set back");
        assertThat(sets.activate(signed("set-2", TWO, 2), "operator")).isPresent();
    }

    @Test
    void noOtherSetComesBackThanTheOneThatWasActiveJustBefore() {
        // Given
        sets.start(signed("set-1", ONE, 1));
        var second = sets.activate(signed("set-2", TWO, 2), "operator");
        var third = sets.activate(signed("set-3", THREE, 3), "operator");

        // When // Then
        assertThatThrownBy(() -> sets.rollBack(signed("set-1", ONE, 1), "operator"))
                .isInstanceOf(SetOutdatedException.class);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void tellsWhichSetIsActiveWhetherAPersonSaidSoAndWhichWouldComeBack() {
        assertThat(sets.active()).isEmpty();
        assertThat(sets.before()).isEmpty();
        sets.start(signed("set-1", ONE, 1));
        assertThat(sets.active()).hasValue(new ActiveSets.Active("set-1", false));

        var activated = sets.activate(signed("set-2", TWO, 2), "operator");

        assertThat(activated).isPresent();
        assertThat(sets.active()).hasValue(new ActiveSets.Active("set-2", true));
        assertThat(sets.before()).hasValue("set-1");
        var back = sets.rollBack(signed("set-1", ONE, 1), "operator");
        assertThat(back).isNotNull();
        assertThat(sets.active()).hasValue(new ActiveSets.Active("set-1", true));
        assertThat(sets.before()).as("what came back itself").isEmpty();
        assertThatThrownBy(() -> sets.rollBack(signed("set-2", TWO, 2), "operator"))
                .isInstanceOf(SetOutdatedException.class);
    }

    @Test
    void whatWasActiveIsNeverRewritten() {
        sets.start(signed("set-1", ONE, 1));

        try (var connection = store.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update active_set set bundle_version = 0"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from active_set"))
                    .hasMessageContaining("permission denied");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ActiveSet signed(String set, String hash, long version) {
        return new ActiveSet(set, hash, OptionalLong.of(version), List.of("a", "b"));
    }

    private List<String> activations() {
        return store.all(
                "select convert_from(leaf, 'UTF8') from audit_entry where type = 'set.activated' order by idx",
                row -> row.getString(1));
    }

    private List<String> rows() {
        return store.all(
                "select concat_ws(' ', set_version, policy_hash, coalesce(bundle_version::text, 'null')) from active_set"
                        + " order by n",
                row -> row.getString(1));
    }
}
