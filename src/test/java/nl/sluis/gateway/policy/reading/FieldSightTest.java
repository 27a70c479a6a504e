package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

class FieldSightTest {
    private static final Matrix MATRIX = ReadableMatrix.asItIs();

    @Test
    void everyRoleIsToldOfOnceAndWhoSeesNothingIsToldWhy() {
        for (var path : FieldSight.all(MATRIX)) {
            var sight = FieldSight.of(MATRIX, path);

            assertThat(sight.receivers())
                    .extracting(FieldSight.Receiver::role)
                    .containsExactlyInAnyOrder(Role.values());
            assertThat(sight.receivers())
                    .allSatisfy(receiver -> assertThat(receiver.why().isEmpty()).isEqualTo(receiver.sees()));
        }
    }

    @Test
    void whatIsShownIsWhatTheRulesSayAndNoRuleIsLeftOut() {
        for (var path : FieldSight.all(MATRIX)) {
            var told = FieldSight.of(MATRIX, path).receivers().stream()
                    .mapToLong(receiver -> receiver.shown().size())
                    .sum();

            assertThat(told)
                    .isEqualTo(MATRIX.rules().stream()
                            .filter(rule -> rule.plan().fields().stream()
                                    .anyMatch(field -> field.field().path().equals(path)))
                            .count());
        }
    }

    @Test
    void anEmployerSeesNoFieldAndHearsTheReasonOfItsRow() {
        assertThat(FieldSight.all(MATRIX))
                .allSatisfy(path -> assertThat(werkgever(path).why()).contains("Een werkgever heeft geen rol"));
    }

    private static FieldSight.Receiver werkgever(FieldPath path) {
        return FieldSight.of(MATRIX, path).receivers().stream()
                .filter(receiver -> receiver.role() == Role.WERKGEVER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePageNamesWhoSeesItAndWhoDoesNot() {
        var path = FieldSight.all(MATRIX).getFirst();
        var page = FieldPages.text(FieldSight.of(MATRIX, path));

        assertThat(page).startsWith(path.pointer()).contains("Wie er iets van ziet", "Wie er niets van ziet");
        assertThat(Arrays.stream(Role.values()).map(Role::code))
                .allSatisfy(role -> assertThat(page).contains("  " + role));
    }

    @Test
    void theRulesForProgramsSayWhatTheTableSays() {
        var table = MatrixTable.of(MATRIX, MatrixFilter.ALL);
        var rules = RulesJson.of(MATRIX, MatrixFilter.ALL).path("rules");

        assertThat(rules).hasSameSizeAs(MATRIX.rules());
        rules.forEach(rule -> {
            assertThat(table)
                    .contains(
                            rule.path("rule").asText(),
                            rule.at("/bases/release").asText());
            rule.path("fields").forEach(field -> assertThat(table.lines())
                    .anyMatch(line -> line.contains(field.path("field").asText())
                            && line.contains(field.path("form").asText())));
        });
    }
}
