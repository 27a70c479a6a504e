package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Obligation;
import nl.sluis.gateway.message.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is right is read as it is written; {@link MatrixCompilerTest} has what is wrong. */
class WhatIsReadTest {
    @TempDir
    Path folder;

    @Test
    void aStatusSaysWhoAdoptedARuleAndWhen() throws IOException {
        assertThat(RuleStatus.read(yaml("{ is: vastgesteld, names: [A, B], date: 2027-01-04 }")))
                .isEqualTo(new RuleStatus(true, List.of("A", "B"), LocalDate.of(2027, 1, 4)));
        assertThat(RuleStatus.read(yaml("concept"))).isEqualTo(new RuleStatus(false, List.of(), null));
    }

    @Test
    void anAdoptionNamesWhoSigned() {
        assertThat(new Adoption.Adopted(1, List.of(Officer.GGZ.key(), Officer.UWV.key())).names())
                .isEqualTo("privacy-officer-ggz and privacy-officer-uwv");
    }

    @Test
    void aRuleHasItsObligations() {
        assertThat(new Rules().application.obligations()).containsExactly(Obligation.RECEIPT_REQUIRED);
    }

    @Test
    void aRestrictionBlocksWhetherOrNotTheRuleSaysSo() {
        var said = new PolicyFolder(folder)
                .replace(PolicyFolder.UWV_GGZ, "  objection: blocks", "  restriction: blocks\n  objection: blocks")
                .compile();

        assertThat(said.compiled().rules()).allMatch(rule -> rule.release().restrictionBlocks());
    }

    @Test
    void aRegionIsOneOfTheRegions() throws IOException {
        var words = new Words(new Vocabulary(Map.of(), Map.of()), PolicyFolder.CATALOGUE, Set.of("AM13"));

        assertThat(words.region(yaml("AM13"))).isEqualTo(new RegionCode("AM13"));
        assertThatThrownBy(() -> words.region(yaml("AM14"))).hasMessageContaining("unknown region 'AM14'");
    }

    @Test
    void anActionIsWrittenAsItIsRead() throws IOException {
        assertThat(FieldWords.write(new FieldAction.Keep()).textValue()).isEqualTo("keep");
        for (var action : List.of(
                "keep",
                "drop",
                "translate",
                "{\"pseudonym\":\"P1\",\"domain\":\"receiver\"}",
                "{\"generalise-date\":\"year\"}")) {
            var written = FieldWords.write(FieldWords.read(yaml(action)));
            assertThat(written.isTextual() ? written.textValue() : written.toString())
                    .isEqualTo(action);
        }
    }

    @Test
    void theNoteOfWhoSignedIsNoFileOfRules() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "");
        Files.writeString(folder.resolve("a.yaml"), "");
        Files.writeString(folder.resolve(PolicyBundle.FILE), "");

        assertThat(YamlFile.in(folder)).extracting(YamlFile::name).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void whatIsNoYamlIsRefusedAtItsLine() {
        assertThatThrownBy(() -> yaml("a: 1\nb: 2\nc: [\n"))
                .hasMessageContaining("a-word.yaml:4: not readable as YAML");
    }

    private YamlValue yaml(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("a-word.yaml"), text));
    }
}
