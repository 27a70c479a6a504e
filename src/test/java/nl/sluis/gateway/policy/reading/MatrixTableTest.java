package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

class MatrixTableTest {
    @Test
    void saysOfEveryTypeItsRulesAndOfEveryFieldWhatTheReceiverSees() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), Optional.empty(), Optional.empty()))
                .isEqualTo(ReadableMatrix.page("table.txt"));
    }

    @Test
    void saysWhatGoesToOneRoleAndWhereNothingDoes() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), Optional.of(Role.UWV), Optional.empty()))
                .isEqualTo(ReadableMatrix.page("table-uwv.txt"));
    }

    @Test
    void saysWhyARoleReceivesNothing() {
        assertThat(MatrixTable.of(ReadableMatrix.asItIs(), Optional.of(Role.WERKGEVER), Optional.empty()))
                .contains("  werkgever  niets  Een werkgever heeft geen rol")
                .doesNotContain("De monitor telt");
    }

    @Test
    void saysOfOneTypeOnlyThatType() {
        assertThat(MatrixTable.of(
                        ReadableMatrix.asItIs(), Optional.empty(), Optional.of(new MessageType("nl.sluis.vraag.v1"))))
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
