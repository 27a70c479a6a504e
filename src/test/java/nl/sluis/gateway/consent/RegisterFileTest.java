package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
    private static final String GOOD = """
            record:
              - roles: [ggz-ips]
                as: [holder]
                decisions: [toestemming, intrekking]
            look-up:
              - roles: [ggz-ips]
                as: [holder]
            """;

    @TempDir
    Path folder;

    @Test
    void permitsExactlyWhatTheRowsSay() throws Exception {
        var rules = RegisterFile.load(write(GOOD));
        for (var role : Role.values()) {
            var recorder = new Recorder(Samples.HOLDER, Set.of(role), Set.of());
            for (var standing : Standing.values()) {
                for (var decision : ConsentDecision.values()) {
                    var named = role == Role.GGZ_IPS
                            && standing == Standing.HOLDER
                            && (decision == ConsentDecision.CONSENT || decision == ConsentDecision.WITHDRAWAL);
                    assertThat(rules.mayRecord(recorder, standing, decision)).isEqualTo(named);
                }
                assertThat(rules.mayLookUp(recorder, standing))
                        .isEqualTo(role == Role.GGZ_IPS && standing == Standing.HOLDER);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "look-up:|look-ups:|5|'look-ups' is not known here; did you mean 'look-up'?",
                "[toestemming, intrekking]|[toestemming, intreking]|4|'intreking' is not known here; did you mean 'intrekking'?",
                "[toestemming, intrekking]|[toestemming, toestemming]|4|this is permitted above already",
                "as: [holder]|as: [houder]|3|'houder' is not known here; did you mean 'holder'?",
                "as: [holder]|as: [receiver]|4|a receiver only takes back: 'toestemming' is for the holder to record",
                "[ggz-ips]|[werkgever]|2|nobody holds the role 'werkgever', so it may do nothing here",
                "[ggz-ips]|ggz-ips|2|a list is expected here",
                "[ggz-ips]|[[ggz-ips]]|2|a word is expected here",
                "record:|recording:|1|'recording' is not known here; did you mean 'record'?",
            })
    void refusesWithFileAndLine(String good, String broken, int line, String why) throws Exception {
        var file = write(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), broken));
        assertThatThrownBy(() -> RegisterFile.load(file))
                .isInstanceOf(RegisterRulesRefusedException.class)
                .hasMessage(file + ":" + line + ": " + why);
    }

    @Test
    void refusesWhatIsMissingOrNoYaml() throws Exception {
        assertThatThrownBy(() -> RegisterFile.load(folder.resolve("none.yaml"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> RegisterFile.load(write(""))).hasMessageContaining("empty");
        assertThatThrownBy(() -> RegisterFile.load(write("record: [")))
                .isInstanceOf(RegisterRulesRefusedException.class)
                .hasMessageContaining("register.yaml:1: this is not YAML");
        assertThatThrownBy(() -> RegisterFile.load(write("record: []\n"))).hasMessageContaining("'look-up' is missing");
    }

    @Test
    void theCommandLineIsToldTheSameWithoutAStart() throws Exception {
        assertThat(RegisterCheck.problems(write(GOOD))).isEmpty();
        var file = write(GOOD.replace("as: [holder]", "as: [houder]"));
        assertThat(RegisterCheck.problems(file))
                .singleElement()
                .asString()
                .contains(file + ":3: 'houder' is not known here");
    }

    @Test
    void noOtherWordIsAStanding() {
        assertThat(Standing.of("mandate")).isEqualTo(Standing.MANDATE);
        assertThatThrownBy(() -> Standing.of("houder"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a standing");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("register.yaml"), text);
    }
}
