package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.bundle.BundleText;
import nl.sluis.gateway.policy.bundle.NoteSignature;
import nl.sluis.gateway.policy.bundle.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What production asks of the rules: adopted, all of them, by two privacy officers, for this gateway. */
class AdoptedMatrixTest {
    private static final String ORIGIN = "gateway.example.nl/log";
    private static final Signatories PEOPLE = () -> Stream.of(Officer.GGZ, Officer.UWV, Officer.FG, Officer.OPERATOR)
            .map(Officer::signatory)
            .toList();

    @TempDir
    Path folder;

    private PolicyFolder rules;

    @BeforeEach
    void adoptsEveryRule() {
        rules = new PolicyFolder(folder);
        rules.adoptAll();
    }

    @Test
    void startsProductionWithTwoSignatures() {
        // Given
        sign(Officer.GGZ);
        sign(Officer.UWV);

        // When
        var matrix = production();

        // Then
        assertThat(matrix.adoption()).isEqualTo(new Adoption.Adopted(1, List.of(Officer.GGZ.key(), Officer.UWV.key())));
    }

    @Test
    void refusesConceptsInProduction() {
        rules.replace(
                PolicyFolder.UWV_GGZ,
                "{ is: vastgesteld, names: [A, B], date: 2027-01-04 }",
                "{ is: concept, names: [] }");
        write(Officer.UWV.under(Officer.GGZ.under(draft())));

        assertRefused(
                "traject-uwv-ggz.yaml:5: rule status-uwv-ggz is a concept, and production takes none (RULE_CONCEPT)");
    }

    @Test
    void refusesRulesThatNobodySigned() {
        assertRefused("bundle.note: is not there; the matrix is not signed");
    }

    @Test
    void refusesOneSignature() {
        sign(Officer.GGZ);

        assertRefused("bundle.note: signed once, by privacy-officer-ggz; two privacy officers of people.yaml sign");
    }

    @Test
    void refusesTwoSignaturesOfOnePerson() {
        write(Officer.GGZ.under(Officer.GGZ.under(draft())));

        assertRefused("bundle.note: signed twice by privacy-officer-ggz; two signatures of one person are one");
    }

    @Test
    void refusesTheSignatureOfAnFg() {
        write(Officer.FG.under(Officer.GGZ.under(draft())));

        assertRefused("bundle.note: signed by fg-ggz, who is fg; only a privacy officer adopts rules");
    }

    @Test
    void refusesTheSignatureOfAnOperatorBesideTwoGoodOnes() {
        write(Officer.OPERATOR.under(Officer.UWV.under(Officer.GGZ.under(draft()))));

        assertRefused("bundle.note: signed by operator, who is operator; only a privacy officer adopts rules");
    }

    @Test
    void refusesASignatureOfSomebodyUnknown() {
        write(new Officer("stranger", 9, true, "privacy-officer").under(Officer.GGZ.under(draft())));

        assertRefused("signed once, by privacy-officer-ggz");
    }

    @Test
    void refusesWhatWasSignedForAnotherGateway() {
        write(Officer.UWV.under(Officer.GGZ.under(
                new SignedNote(new BundleText("other.example.nl/log", 1, hash()).text(), List.of()))));

        assertRefused("bundle.note:2: signed for the gateway other.example.nl/log, and this one is " + ORIGIN);
    }

    @Test
    void refusesARuleThatWasChangedAfterItWasSigned() {
        // Given
        sign(Officer.GGZ);
        sign(Officer.UWV);
        rules.replace(PolicyFolder.GGZ_UWV, "/betrokkene/telefoon:          drop", "/betrokkene/telefoon: keep");

        // When // Then
        assertRefused("bundle.note:4: signed for another matrix");
    }

    @Test
    void refusesASignatureThatWasSwapped() {
        // Given
        var two = Officer.UWV.under(Officer.GGZ.under(draft()));
        var first = two.signatures().get(0);
        var second = two.signatures().get(1);

        // When: each bears the other's name and key id
        write(new SignedNote(two.text(), List.of(under(Officer.UWV.key(), first), under(Officer.GGZ.key(), second))));

        // Then
        assertRefused("the signature of privacy-officer-uwv does not hold for this text");
    }

    @Test
    void refusesSignaturesOfAnEarlierVersion() {
        // Given
        var two = Officer.UWV.under(Officer.GGZ.under(draft()));

        // When
        write(new SignedNote(new BundleText(ORIGIN, 2, hash()).text(), two.signatures()));

        // Then
        assertRefused("the signature of privacy-officer-ggz does not hold for this text");
    }

    @Test
    void refusesANoteThatIsNone() throws IOException {
        Files.writeString(folder.resolve(PolicyBundle.FILE), "adopted, all of it\n");

        assertRefused("bundle.note: a note is a text, an empty line and signature lines");
    }

    @Test
    void refusesANoteThatCannotBeRead() throws IOException {
        Files.createDirectory(folder.resolve(PolicyBundle.FILE));

        assertRefused("bundle.note: cannot be read");
    }

    @Test
    void refusesASignedTextOfAnotherKind() {
        write(Officer.UWV.under(Officer.GGZ.under(new SignedNote("sluis/routes/v1\n", List.of()))));

        assertRefused("the text of a bundle is sluis/policy/v1, origin, version and policy hash, one a line");
    }

    @Test
    void tellsEverythingThatIsInTheWayAtOnce() {
        // Given
        rules.replace(
                PolicyFolder.UWV_GGZ,
                "{ is: vastgesteld, names: [A, B], date: 2027-01-04 }",
                "{ is: concept, names: [] }");
        write(Officer.FG.under(new SignedNote(new BundleText("other.example.nl/log", 1, hash()).text(), List.of())));

        // When // Then
        assertThatThrownBy(this::production)
                .hasMessageContainingAll(
                        "is a concept", "bundle.note:2", "who is fg", "not signed by a privacy officer");
    }

    @Test
    void developmentTakesWhatNobodySigned() {
        // When
        var matrix = read().forDevelopment();

        // Then
        assertThat(matrix.adoption()).isInstanceOf(Adoption.NotAdopted.class);
    }

    @Test
    void aNewMatrixIsSignedAsTheNextVersion() {
        // Given
        sign(Officer.GGZ);
        sign(Officer.UWV);
        rules.replace(PolicyFolder.GGZ_UWV, "/status/urenPerWeek:           keep", "/status/urenPerWeek: drop");

        // When
        sign(Officer.UWV);
        sign(Officer.GGZ);

        // Then
        assertThat(production().adoption())
                .isEqualTo(new Adoption.Adopted(2, List.of(Officer.GGZ.key(), Officer.UWV.key())));
    }

    @Test
    void earlierRulesComeBackUnderAHigherVersion() {
        // Given
        sign(Officer.GGZ);
        sign(Officer.UWV);

        // When
        write(signing().by(Officer.GGZ.signatory(), OptionalLong.of(3), Officer.GGZ.signature()));
        sign(Officer.UWV);

        // Then
        assertThat(production().adoption())
                .isEqualTo(new Adoption.Adopted(3, List.of(Officer.GGZ.key(), Officer.UWV.key())));
    }

    @Test
    void signsNoVersionThatIsNotHigher() {
        // Given
        sign(Officer.GGZ);
        rules.replace(PolicyFolder.GGZ_UWV, "/status/urenPerWeek:           keep", "/status/urenPerWeek: drop");

        // When // Then
        assertThatThrownBy(() -> signing().by(Officer.UWV.signatory(), OptionalLong.of(1), Officer.UWV.signature()))
                .hasMessageContaining(
                        "bundle.note:3: version 1 stands here; what is adopted after it has a higher one");
    }

    @Test
    void nobodySignsTwice() {
        sign(Officer.GGZ);

        assertThatThrownBy(() -> sign(Officer.GGZ))
                .hasMessageContaining("bundle.note: privacy-officer-ggz has signed this already");
    }

    @Test
    void nobodyButAnOfficerSigns() {
        assertThatThrownBy(() -> sign(Officer.FG)).hasMessageContaining("fg-ggz is fg; only a privacy officer adopts");
    }

    @Test
    void nobodySignsAConcept() {
        rules.replace(
                PolicyFolder.UWV_GGZ,
                "{ is: vastgesteld, names: [A, B], date: 2027-01-04 }",
                "{ is: concept, names: [] }");

        assertThatThrownBy(() -> sign(Officer.GGZ)).hasMessageContaining("rule status-uwv-ggz is a concept");
    }

    @Test
    void nobodySignsWithTheKeyOfAnother() {
        assertThatThrownBy(() -> signing().by(Officer.GGZ.signatory(), OptionalLong.empty(), Officer.UWV.signature()))
                .hasMessageContaining("the signature of privacy-officer-ggz does not hold");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(this::production)
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining(why);
    }

    private AdoptedMatrix production() {
        return read().forProduction();
    }

    private AdoptedMatrix read() {
        var matrix = rules.compile();
        return new AdoptedMatrix(matrix, new PolicyBundle(folder, ORIGIN, matrix.policyHash()).check(PEOPLE));
    }

    private String hash() {
        return rules.compile().policyHash();
    }

    private SignedNote draft() {
        return new SignedNote(new BundleText(ORIGIN, 1, hash()).text(), List.of());
    }

    private void sign(Officer officer) {
        write(signing().by(officer.signatory(), OptionalLong.empty(), officer.signature()));
    }

    private Signing signing() {
        var matrix = rules.compile();
        return new Signing(matrix, new PolicyBundle(folder, ORIGIN, matrix.policyHash()), PEOPLE);
    }

    private void write(SignedNote note) {
        try {
            Files.write(folder.resolve(PolicyBundle.FILE), note.bytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static NoteSignature under(NoteKey key, NoteSignature other) {
        var bytes = java.util.Base64.getDecoder().decode(other.base64());
        return NoteSignature.of(key, java.util.Arrays.copyOfRange(bytes, 4, bytes.length));
    }
}
