package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

class MatrixTableTest {
    private static MatrixFilter to(Role receiver) {
        return new MatrixFilter(Optional.empty(), Optional.of(receiver), Optional.empty(), Optional.empty());
    }

    @Test
    void saysOfEveryTypeItsRulesAndOfEveryFieldWhatTheReceiverSees() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), MatrixFilter.ALL))
                .isEqualTo(ReadableMatrix.page("table.txt"));
    }

    @Test
    void saysWhatGoesToOneRoleAndWhereNothingDoes() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), to(Role.UWV)))
                .isEqualTo(ReadableMatrix.page("table-uwv.txt"));
    }

    @Test
    void saysWhyARoleReceivesNothing() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), to(Role.WERKGEVER)))
                .contains("  werkgever  niets  Een werkgever heeft geen rol")
                .doesNotContain("De monitor telt");
    }

    @Test
    void saysOfOneTypeOnlyThatType() {
        assertThat(MatrixTable.of(
                        ReadableMatrix.asItIs(),
                        new MatrixFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new MessageType("nl.sluis.vraag.v1")),
                                Optional.empty())))
                .contains("\nnl.sluis.vraag.v1 · ")
                .doesNotContain("melding", "recht", "Rollen die niets ontvangen");
    }

    @Test
    void saysItInTheOrderOfTheNamesOfTheTypes() {
        // Given
        var matrix = ReadableMatrix.asItIs();
        var turned = new Matrix(matrix.deciding(), matrix.types().reversed(), matrix.titles());

        // When // Then
        assertThat(turned.types()).isEqualTo(matrix.types());
        assertThat(turned.types())
                .extracting(definition -> definition.type().name())
                .isSorted();
    }
}
