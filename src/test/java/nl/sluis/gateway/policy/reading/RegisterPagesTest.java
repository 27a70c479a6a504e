package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPagesTest {
    private final ProcessingRegister register = ProcessingRegister.of(ReadableMatrix.asItIs(), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void isAPageWithAnActivityOnBothSidesOfEachRule() {
        assertThat(RegisterPages.markdown(register)).isEqualTo(ReadableMatrix.page("register.md"));
    }

    @Test
    void isTheShapeOfTheStandardForPrograms() throws IOException {
        assertThat(RegisterPages.json(register))
                .isEqualTo(new ObjectMapper().readTree(ReadableMatrix.page("register.json")));
    }

    @Test
    void isASheetOfEverythingBetweenQuotes() {
        assertThat(RegisterPages.csv(register)).isEqualTo(ReadableMatrix.page("register.csv"));
    }

    @Test
    void isOfOneControllerOnly() {
        var monitor = ProcessingRegister.of(ReadableMatrix.asItIs(), Optional.of(Role.MONITOR));

        assertThat(monitor.byController()).containsOnlyKeys(Role.MONITOR);
        assertThat(monitor.all()).hasSize(1);
        assertThat(ProcessingRegister.of(ReadableMatrix.asItIs(), Optional.of(Role.GEMEENTE))
                        .all())
                .isEmpty();
    }

    /** Whoever opens the sheet must not run what somebody wrote as a basis. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31 30", "@som", "-1"})
    void aCellThatASpreadsheetWouldComputeIsText(String basis) {
        assertThat(sheet(basis)).contains(",\"'" + basis + "\",\"Patient VulnerableHuman\"");
    }

    @Test
    void aQuoteIsDoubledAndNothingElseIsChanged() {
        assertThat(sheet("de \"nieuwe\" Wet 1=1"))
                .contains(",\"de \"\"nieuwe\"\" Wet 1=1\",\"Patient VulnerableHuman\"");
    }

    private String sheet(String basis) {
        var changed = new ReadableMatrix(folder)
                .replace(
                        ReadableMatrix.RULES,
                        "basis: \"BW 7:457\", consent: traject",
                        "basis: '" + basis + "', consent: none")
                .matrix();
        return RegisterPages.csv(ProcessingRegister.of(changed, Optional.of(Role.GGZ_IPS)));
    }
}
