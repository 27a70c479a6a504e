package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.policy.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffPagesTest {
    private final Flow flow = ReadableMatrix.asItIs().rules().iterator().next().flow();

    @TempDir
    Path folder;

    @Test
    void twoMatricesThatDecideAndSayTheSameHaveNoDifference() {
        var same = MatrixDiff.of(ReadableMatrix.asItIs(), ReadableMatrix.asItIs());

        assertThat(same.isEmpty()).isTrue();
        assertThat(DiffPages.text(same)).isEqualTo(ReadableMatrix.page("diff-empty.txt"));
        assertThat(DiffPages.json(same).path("different").asBoolean()).isFalse();
    }

    @Test
    void whatFlipsWhatIsSeenAndWhatIsWrittenDifferentlyIsToldInDutch() {
        var young = changed(folder);
        var diff = MatrixDiff.of(ReadableMatrix.asItIs(), young);

        assertThat(DiffPages.text(diff)).isEqualTo(page("diff.txt", young));
    }

    @Test
    void programsAreToldTheSame() throws IOException {
        var young = changed(folder);
        var diff = MatrixDiff.of(ReadableMatrix.asItIs(), young);

        // as text, since a number that is read is an int and one that is counted a long
        assertThat(new ObjectMapper().readTree(DiffPages.json(diff).toString()))
                .isEqualTo(new ObjectMapper().readTree(page("diff.json", young)));
    }

    @Test
    void aTokenOfAnotherDomainIsSeenOtherwise() {
        var young = new ReadableMatrix(folder)
                .replace(
                        ReadableMatrix.RULES,
                        "{ pseudonym: P2, domain: receiver }",
                        "{ pseudonym: P3, domain: message }")
                .matrix();
        var field = MatrixDiff.of(ReadableMatrix.asItIs(), young)
                .fields()
                .getFirst()
                .field();
        var other = new FieldChange(
                flow,
                field,
                new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RECEIVER),
                new FieldAction.Pseudonymise(PseudonymKind.P1, PseudonymDomain.RELATIONSHIP));

        assertThat(DiffPages.text(new MatrixDiff("a", "b", 1, List.of(), List.of(other), List.of())))
                .contains("~ anders")
                .containsPattern("Berichten die anders beslist worden\n  geen\n")
                .containsPattern("Anders opgeschreven\n  geen\n");
    }

    @Test
    void eachThingThatChangesIsADifferenceByItself() {
        var flip = new Flip(flow, true, 1, Map.of());
        var word = new WordChange("regel a", "status", "wel", "niet");
        var drop = new FieldAction.Drop();
        var field = new FieldChange(
                flow,
                ReadableMatrix.asItIs()
                        .types()
                        .getFirst()
                        .fields()
                        .values()
                        .iterator()
                        .next(),
                drop,
                drop);

        assertThat(diff("a", List.of(), List.of(), List.of()).isEmpty()).isTrue();
        assertThat(diff("b", List.of(), List.of(), List.of()).isEmpty()).isFalse();
        assertThat(diff("a", List.of(flip), List.of(), List.of()).isEmpty()).isFalse();
        assertThat(diff("a", List.of(), List.of(field), List.of()).isEmpty()).isFalse();
        assertThat(diff("a", List.of(), List.of(), List.of(word)).isEmpty()).isFalse();
    }

    @Test
    void aTypeThatOneOfTheTwoHasNoRuleForIsAskedForToo() {
        // Given
        var young = new ReadableMatrix(folder)
                .replace(
                        ReadableMatrix.RULES,
                        "message: nl.sluis.vraag.v1, senderRole: uwv",
                        "message: nl.sluis.antwoord.v1, senderRole: uwv")
                .replace(ReadableMatrix.RULES, "/vraag/onderwerp", "/antwoord/onderwerp")
                .matrix();

        // When
        var diff = MatrixDiff.of(ReadableMatrix.asItIs(), young);

        // Then
        assertThat(diff.flips())
                .extracting(flip -> flip.flow().type().name() + (flip.nowPermitted() ? " mag" : " mag niet"))
                .containsExactlyInAnyOrder("nl.sluis.vraag.v1 mag niet", "nl.sluis.antwoord.v1 mag");
        assertThat(MatrixDiff.of(young, ReadableMatrix.asItIs()).fields()).hasSize(2);
    }

    @Test
    void aFlipIsToldWithTheAgesAndTheRegionsAtWhichItHappens() {
        // Given
        var young = new ReadableMatrix(folder)
                .replace(
                        ReadableMatrix.RULES,
                        "receiverRole: monitor, purpose: monitoring }",
                        "receiverRole: monitor, purpose: monitoring, conditions: [from-16] }")
                .replace(
                        ReadableMatrix.RULES,
                        "message: nl.sluis.recht.v1, senderRole: ggz-ips, receiverRole: uwv, purpose: re-integratie }",
                        "message: nl.sluis.recht.v1, senderRole: ggz-ips, receiverRole: uwv, purpose: re-integratie, regions: [AM13] }")
                .matrix();

        // When
        var diff = MatrixDiff.of(ReadableMatrix.asItIs(), young);

        // Then
        assertThat(diff.flips())
                .extracting(flip -> flip.flow().receiverRole().code() + ": "
                        + flip.only().getOrDefault("leeftijd", List.of())
                        + flip.only().getOrDefault("regio", List.of()))
                .containsExactlyInAnyOrder("monitor: [12-15, onbekend, onder-12][]", "uwv: [][AM00, AM14]");
    }

    @Test
    void whatARuleSaysOfObjectionsAndRestrictionsIsTold() {
        // Given
        var young = new ReadableMatrix(folder)
                .replace(ReadableMatrix.RULES, "objection: review", "objection: blocks")
                .replace(ReadableMatrix.RULES, "  restriction: passes\n", "")
                .replace(
                        ReadableMatrix.RULES,
                        "identifying: { basis: \"AVG 6(1)(e)\" }",
                        "identifying: { basis: \"AVG 6\" }")
                .replace(ReadableMatrix.RULES, "bsn: { basis: \"Wet SUWI 54(10)\" }", "bsn: { basis: \"Wet SUWI 54\" }")
                .matrix();

        // When // Then
        assertThat(MatrixDiff.of(ReadableMatrix.asItIs(), young).words())
                .containsExactlyInAnyOrder(
                        new WordChange(
                                "regel melding-uwv-ggz", "bezwaar", "een privacy officer beslist eerst", "houdt tegen"),
                        new WordChange(
                                "regel recht-ggz-uwv",
                                "beperking",
                                "houdt niet tegen: het bericht is zelf een kennisgeving",
                                "houdt tegen"),
                        new WordChange("regel melding-ggz-uwv", "herleidbaar op", "AVG 6(1)(e)", "AVG 6"),
                        new WordChange("regel melding-ggz-uwv", "BSN op", "Wet SUWI 54(10)", "Wet SUWI 54"));
    }

    private static MatrixDiff diff(String after, List<Flip> flips, List<FieldChange> fields, List<WordChange> words) {
        return new MatrixDiff("a", after, 1, flips, fields, words);
    }

    private static String page(String name, Matrix young) {
        return ReadableMatrix.page(name).replace("{nieuw}", young.compiled().policyHash());
    }

    /** Of everything that can change something. */
    static Matrix changed(Path folder) {
        return new ReadableMatrix(folder)
                // asks no consent any more, everywhere, and shows other things of the person
                .replace(ReadableMatrix.RULES, "\"BW 7:457\", consent: traject", "\"Wet SUWI 62\", consent: none")
                .replace(ReadableMatrix.RULES, "    regions: [AM14, AM13]\n", "")
                .replace(
                        ReadableMatrix.RULES,
                        "/betrokkene/geboortedatum: { generalise-date: ageBand5 }",
                        "/betrokkene/geboortedatum: { generalise-date: month }")
                .replace(ReadableMatrix.RULES, "    /betrokkene/achternaam:    keep\n", "")
                .replace(ReadableMatrix.RULES, "destination: werk, waiting: P2D }", "destination: zorg }")
                // goes to whom it did not, and no longer to whom it did
                .replace(
                        ReadableMatrix.RULES,
                        "senderRole: uwv, receiverRole: ggz-ips, purpose: re-integratie",
                        "senderRole: uwv, receiverRole: gemeente, purpose: re-integratie")
                // tokens of another kind
                .replace(
                        ReadableMatrix.RULES,
                        "{ pseudonym: P2, domain: receiver }",
                        "{ pseudonym: P3, domain: message }")
                .replace(
                        ReadableMatrix.RULES, "exception: { basis: \"AVG 89\" }", "exception: { basis: \"AVG 89(1)\" }")
                .replace(ReadableMatrix.RULES, "why: De monitor telt en kent niemand.", "why: De monitor telt.")
                .replace(ReadableMatrix.VOCABULARY, "kennisvraag: Iets vragen", "kennisvraag: Een vraag stellen")
                .replace(ReadableMatrix.VOCABULARY, "retentions:", "  afstemming: Afspraken maken\n\nretentions:")
                .matrix();
    }
}
