package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deciding again from the facts that the log keeps. */
class RecollectionTest {
    private static final Path POLICY = Path.of("config", "policy");
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    private static final Question STATUS = new Question(
            new Flow(
                    new MessageType("nl.sluis.traject.status.v1"),
                    Role.GGZ_IPS,
                    Role.UWV,
                    new Purpose("re-integratie")),
            new Circumstances(
                    Optional.of(AgeGroup.FROM_16),
                    new RegionCode("AM13"),
                    RegionFit.BOTH,
                    SchemeFit.FITS,
                    StopPart.NONE));
    private final LegalBasisMatrix today = PolicyFolder.real();

    @TempDir
    Path folder;

    @BeforeEach
    void copies() throws IOException {
        try (var files = Files.list(POLICY)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedAgainUnderTheSameMatrixStaysAsItWas(ConsentState state) {
        var first = today.decide(STATUS, state);

        var again = recalled(Set.of(state)).under(today, CATALOGUE);

        assertThat(again).contains(first);
    }

    @Test
    void aRuleThatIsGoneFlipsToRefused() throws IOException {
        var without = changed(
                "id: status-ggz-uwv", "id: status-ggz-uwv-anders", "purpose: re-integratie", "purpose: monitoring");

        var again = recalled(Set.of(ConsentState.GIVEN)).under(without, CATALOGUE);

        assertThat(again).hasValueSatisfying(decision -> assertThat(((Decision.Refuse) decision).codes())
                .isNotEmpty()
                .doesNotContain(Reason.CONSENT_MISSING));
    }

    @Test
    void aRuleThatAsksNoConsentAnyMoreFlipsToPermitted() throws IOException {
        var statute = changed("basis: \"BW 7:457\", consent: traject }", "basis: \"Wet SUWI 54(10)\", consent: none }");

        var again = recalled(Set.of(ConsentState.WITHDRAWN)).under(statute, CATALOGUE);

        assertThat(again).hasValueSatisfying(decision -> assertThat(decision).isInstanceOf(Decision.Permit.class));
    }

    @Test
    void anObjectionStillStopsWhatAsksNoConsentAnyMore() throws IOException {
        var statute = changed("basis: \"BW 7:457\", consent: traject }", "basis: \"Wet SUWI 54(10)\", consent: none }");

        var again = recalled(Set.of(ConsentState.OBJECTION)).under(statute, CATALOGUE);

        assertThat(again).hasValueSatisfying(decision -> assertThat(((Decision.Refuse) decision).codes())
                .containsExactly(Reason.OBJECTION));
    }

    @Test
    void cannotTellWhatARuleSaysOfStatesBetweenWhichNoDifferenceWasMade() {
        var passedWithoutConsent = EnumSet.of(ConsentState.GIVEN, ConsentState.MISSING);

        assertThat(recalled(passedWithoutConsent).under(today, CATALOGUE)).isEmpty();
    }

    @Test
    void cannotTellWhenTheRegisterWasAskedAboutOtherCategories() {
        var narrower = new Recollection(
                STATUS,
                true,
                Optional.of(new Recollection.Said("traject", Set.of("iets-anders"), Set.of(ConsentState.GIVEN))));

        assertThat(narrower.under(today, CATALOGUE)).isEmpty();
    }

    @Test
    void cannotTellWhenTheRegisterWasAskedInAnotherScope() {
        var permit = (Decision.Permit) today.decide(STATUS);
        var elsewhere = new Recollection(
                STATUS,
                true,
                Optional.of(
                        new Recollection.Said("zorg", permit.rule().plan().categories(), Set.of(ConsentState.GIVEN))));

        assertThat(elsewhere.under(today, CATALOGUE)).isEmpty();
    }

    @Test
    void whatAsksNoConsentWasLookedUpInTheScopeOfItsType() {
        var back = new Question(
                new Flow(
                        STATUS.flow().type(),
                        Role.UWV,
                        Role.GGZ_IPS,
                        STATUS.flow().purpose()),
                STATUS.circumstances());
        var permit = (Decision.Permit) today.decide(back);
        var said = new Recollection.Said("traject", permit.rule().plan().categories(), Set.of(ConsentState.OBJECTION));

        var again = new Recollection(back, true, Optional.of(said)).under(today, CATALOGUE);

        assertThat(permit.rule().release().consentScope()).isEmpty();
        assertThat(again).contains(today.decide(back, ConsentState.OBJECTION));
    }

    @Test
    void asksTheRegisterNothingAboutNobody() {
        var aboutNobody = new Recollection(STATUS, false, Optional.empty());

        assertThat(aboutNobody.under(today, CATALOGUE)).contains(today.decide(STATUS));
    }

    private Recollection recalled(Set<ConsentState> states) {
        var permit = (Decision.Permit) today.decide(STATUS);
        return new Recollection(
                STATUS,
                true,
                Optional.of(
                        new Recollection.Said("traject", permit.rule().plan().categories(), states)));
    }

    /** The same rules, but for what is changed in that of the status from provider to UWV. */
    private LegalBasisMatrix changed(String... fromTo) throws IOException {
        var file = folder.resolve("traject-ggz-uwv.yaml");
        var text = Files.readString(file);
        var start = text.indexOf("- id: status-ggz-uwv");
        var rule = text.substring(start);
        for (var i = 0; i < fromTo.length; i += 2) {
            assertThat(rule).contains(fromTo[i]);
            rule = rule.replaceFirst(java.util.regex.Pattern.quote(fromTo[i]), fromTo[i + 1]);
        }
        Files.writeString(file, text.substring(0, start) + rule);
        return LegalBasisMatrix.forDevelopment(folder, CATALOGUE);
    }
}
