package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.OTHER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.during;
import static nl.sluis.gateway.consent.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a register that holds decisions of one person at two holders each party sees, and how it is written. */
class WhatOthersSeeTest {
    private static final String SHORT_NAMES =
            "houder versie besluit ontvanger doel scope categorieen geldigVan geldigTot vastgelegdOp";
    private static final EntryId ENTRY = new EntryId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final Recorder GGZ = new Recorder(HOLDER, Set.of(Role.GGZ_IPS), Set.of());
    private static final Recorder RECEIVER = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
    private static final List<KeptVersion> ALL = everyDecisionAt(HOLDER, OTHER);

    @ParameterizedTest
    @EnumSource(names = {"HOLDER", "MANDATE"})
    void whoSpeaksForAHolderSeesAllThatIsThereAndNothingOfAnotherHolder(Standing standing) {
        var lookUp = lookUp(GGZ, HOLDER, false, standing);
        assertThat(lookUp.seenOf(ALL)).hasSize(ConsentDecision.values().length).allSatisfy(kept -> {
            assertThat(kept.holder()).isEqualTo(HOLDER);
            assertThat(lookUp.seesInFull(kept)).isTrue();
        });
    }

    @Test
    void aReceiverSeesTheYesAndItsEndAtEveryHolderAndNeverInFull() {
        var lookUp = lookUp(RECEIVER, UWV.oin(), false, Standing.RECEIVER);
        assertThat(lookUp.seenOf(ALL))
                .extracting(kept -> kept.holder() + " " + kept.version().decision())
                .containsExactly(
                        HOLDER + " CONSENT", HOLDER + " WITHDRAWAL", OTHER + " CONSENT", OTHER + " WITHDRAWAL");
        assertThat(ALL).noneMatch(lookUp::seesInFull);
    }

    @Test
    void aReceiverThatNamesAHolderSeesNothingOfAnother() {
        var seen = lookUp(RECEIVER, OTHER, true, Standing.RECEIVER).seenOf(ALL);
        assertThat(seen).hasSize(2).allMatch(kept -> kept.holder().equals(OTHER));
    }

    @Test
    void whatIsForAnotherReceiverIsNotSeen() {
        var town = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of());
        assertThat(lookUp(town, UWV.oin(), false, Standing.RECEIVER).seenOf(ALL))
                .isEmpty();
    }

    @Test
    void whoHasNoStandingSeesNothing() {
        assertThat(lookUp(GGZ, HOLDER, false).seenOf(ALL)).isEmpty();
        assertThat(lookUp(RECEIVER, HOLDER, false).seenOf(ALL)).isEmpty();
    }

    @Test
    void theHolderIsToldAlsoWhoDecidedAndRecordedAndWhereTheProofIs() {
        var first = json(lookUp(GGZ, HOLDER, false, Standing.HOLDER)).get(0);
        assertThat(first.toString())
                .isEqualTo("{\"houder\":\"urn:nld:oin:00000099000000001000\",\"versie\":1,\"besluit\":\"toestemming\","
                        + "\"ontvanger\":{\"oin\":\"urn:nld:oin:00000099000000002000\"},\"doel\":\"re-integratie\","
                        + "\"scope\":\"traject\",\"categorieen\":[\"traject\",\"werk\"],\"geldigVan\":\"2026-11-01\","
                        + "\"geldigTot\":\"2027-11-01\",\"vastgelegdOp\":\"2026-11-21T11:00:00Z\","
                        + "\"beslisser\":\"ouder\",\"leeftijdsgroep\":\"12-15\","
                        + "\"vastgelegdDoor\":\"urn:nld:oin:00000099000000001000\","
                        + "\"bewijs\":{\"kenmerk\":\"TST-1\",\"vorm\":\"digitaal\"}}");
    }

    @Test
    void aReceiverIsToldNothingThatOnlyConcernsTheHolder() {
        var seen = json(lookUp(RECEIVER, UWV.oin(), false, Standing.RECEIVER));
        assertThat(seen).hasSize(4).allSatisfy(version -> assertThat(version.fieldNames())
                .toIterable()
                .containsExactly(SHORT_NAMES.split(" ")));
    }

    @Test
    void whatADecisionLeavesOutIsLeftOut() {
        var bare = kept(version(1, ConsentDecision.REFUSAL, ConsentTarget.ANYTHING));
        var lookUp = lookUp(GGZ, HOLDER, false, Standing.HOLDER);
        var written =
                VersionJson.of(lookUp, List.of(bare)).reveal(Reveal.VALIDATE).at("/versies/0");
        assertThat(written.fieldNames())
                .toIterable()
                .containsExactly("houder", "versie", "besluit", "vastgelegdOp", "beslisser", "vastgelegdDoor");
    }

    @Test
    void aDecisionForARoleNamesTheRole() {
        var kept = kept(version(1, ConsentDecision.CONSENT, Samples.TRAJECT_TO_ROLE));
        var lookUp = lookUp(RECEIVER, UWV.oin(), false, Standing.RECEIVER);
        assertThat(VersionJson.of(lookUp, List.of(kept))
                        .reveal(Reveal.VALIDATE)
                        .at("/versies/0/ontvanger/rol")
                        .asText())
                .isEqualTo("uwv");
    }

    @Test
    void asFhirAReceiverGetsThePerformerAndTheProofMasked() {
        var lookUp = lookUp(RECEIVER, UWV.oin(), false, Standing.RECEIVER);
        var bundle = FhirBundle.of(lookUp, lookUp.seenOf(ALL)).reveal(Reveal.VALIDATE);
        assertThat(bundle.path("resourceType").asText()).isEqualTo("Bundle");
        assertThat(bundle.path("type").asText()).isEqualTo("searchset");
        assertThat(bundle.path("total").asInt()).isEqualTo(4);
        assertThat(bundle.path("entry")).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.at("/resource/performer/0/extension/0/valueCode").asText())
                    .isEqualTo("masked");
            assertThat(entry.at("/resource/sourceReference/extension/0/valueCode")
                            .asText())
                    .isEqualTo("masked");
            assertThat(entry.toString())
                    .doesNotContain("TST-1")
                    .doesNotContain("ouder")
                    .doesNotContain("12-15");
        });
        assertThat(bundle.at("/entry/0/resource/status").asText()).isEqualTo("active");
        assertThat(bundle.at("/entry/1/resource/status").asText()).isEqualTo("inactive");
    }

    @Test
    void whatOneConsentCannotSayIsWrittenAsSeveral() {
        var two = List.of(
                kept(version(1, ConsentDecision.CONSENT, Samples.categories("werk"))),
                kept(version(2, ConsentDecision.CONSENT, Samples.categories("traject"))));
        var lookUp = lookUp(GGZ, HOLDER, false, Standing.HOLDER);
        var bundle = FhirBundle.of(lookUp, two).reveal(Reveal.VALIDATE);
        assertThat(bundle.path("total").asInt()).isEqualTo(2);
        assertThat(bundle.at("/entry/1/resource/provision/class/0/code").asText())
                .isEqualTo("traject");
    }

    @Test
    void asFhirNothingIsABundleWithoutEntries() {
        var lookUp = lookUp(RECEIVER, UWV.oin(), false, Standing.RECEIVER);
        var bundle = FhirBundle.of(lookUp, List.of()).reveal(Reveal.VALIDATE);
        assertThat(bundle.path("total").asInt()).isZero();
        assertThat(bundle.has("entry")).isFalse();
    }

    private static JsonNode json(LookUp lookUp) {
        return VersionJson.of(lookUp, lookUp.seenOf(ALL))
                .reveal(Reveal.VALIDATE)
                .path("versies");
    }

    private static KeptVersion kept(ConsentVersion version) {
        return new KeptVersion(HOLDER, version, null, HOLDER, Samples.NOON, ENTRY);
    }

    private static LookUp lookUp(Recorder recorder, Oin holder, boolean onlyThere, Standing... standings) {
        return new LookUp(recorder, Bsn.of("999990342"), holder, onlyThere, Set.of(standings));
    }

    private static List<KeptVersion> everyDecisionAt(Oin... holders) {
        var period = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1));
        var kept = new ArrayList<KeptVersion>();
        for (var holder : holders) {
            for (var decision : ConsentDecision.values()) {
                var version = Samples.by(
                        DecidedBy.PARENT,
                        AgeGroup.FROM_12_TO_15,
                        during(version(decision.ordinal() + 1, decision, TRAJECT_TO_UWV), period));
                var evidence = new Evidence("TST-1", Evidence.Form.DIGITAL);
                kept.add(new KeptVersion(
                        holder, version, evidence, holder, Samples.NOON, new EntryId(new UUID(7, kept.size()))));
            }
        }
        return kept;
    }
}
