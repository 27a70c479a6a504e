package nl.sluis.gateway.policy;

import static nl.sluis.gateway.policy.PolicyFolder.GGZ_UWV;
import static nl.sluis.gateway.policy.PolicyFolder.UWV_GGZ;
import static nl.sluis.gateway.policy.PolicyFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Closing;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a matrix can be wrong stops the start, with the file, the line and the rule. */
class MatrixCompilerTest {
    private static final String REAL_NOTICE = """
            - id: een-bericht
              status: concept
              when: { message: nl.sluis.beperking.v1, senderRole: uwv, receiverRole: gemeente, purpose: re-integratie }
              release: { basis: "AVG 19", consent: none }
              receipt: { basis: "AVG 19" }
              objection: none
              restriction: passes
              retention: { source: care-5y, destination: work-5y }
              fields: { /beperking/datum: keep }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl.sluis.traject.aanvraag.v1                        | nl.sluis.traject.aanvrag.v1       | :8: unknown message type 'nl.sluis.traject.aanvrag.v1'; did you mean 'nl.sluis.traject.aanvraag.v1'? (rule aanvraag-ggz-uwv)
            senderRole: ggz-ips                                 | senderRole: ggz                   | :8: unknown role 'ggz'; did you mean 'uwv'? (rule aanvraag-ggz-uwv)
            receiverRole: uwv                                   | receiverRole: uvw                 | :8: unknown role 'uvw'; did you mean 'uwv'? (rule aanvraag-ggz-uwv)
            receiverRole: uwv                                   | receiverRole: werkgever           | :8: an employer sends and receives nothing, so no rule names it (rule aanvraag-ggz-uwv)
            purpose: re-integratie                              | purpose: reintegratie             | :8: unknown purpose 'reintegratie'; did you mean 're-integratie'? (rule aanvraag-ggz-uwv)
            consent: traject                                    | consent: trajekt                  | :9: unknown consent scope 'trajekt'; did you mean 'traject'? (rule aanvraag-ggz-uwv)
            objection: blocks                                   | objection: block                  | :12: unknown word for an objection 'block'; did you mean 'blocks'? (rule aanvraag-ggz-uwv)
            source: care-5y                                     | source: care-6y                   | :13: unknown retention class 'care-6y'; did you mean 'care-5y'? (rule aanvraag-ggz-uwv)
            '{ source: care-5y, destination: work-5y }'         | '{ source: care-5y }'             | :13: destination is missing (rule aanvraag-ggz-uwv)
            [receipt-required]                                  | [receipt]                         | unknown obligation 'receipt'; did you mean 'receipt-required'? (rule aanvraag-ggz-uwv)
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsm: keep'           | :16: unknown field '/betrokkene/bsm' of nl.sluis.traject.aanvraag.v1; did you mean '/betrokkene/bsn'? (rule aanvraag-ggz-uwv)
            '/betrokkene/bsn:               keep'               | 'bsn: keep'                       | :16: a field is written as a path, such as /betrokkene/bsn, not 'bsn' (rule aanvraag-ggz-uwv)
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: kep'            | :16: unknown action 'kep'; did you mean 'keep'? (rule aanvraag-ggz-uwv)
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { hash: x }'    | :16: unknown action 'hash'
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: translate'      | :16: /betrokkene/bsn is no reference of the receiver's own
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P1, domain: relationship }' | :16: /betrokkene/bsn has domain relationship here and x-domein receiver in the schema
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P1 }' | :16: domain is missing
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P4, domain: receiver }' | :16: unknown pseudonym 'P4'
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P2, domain: message }' | :16: /betrokkene/bsn: a P2 is one receiver's, so its domain is receiver
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P2, domain: receiver }' | nl.sluis.traject.aanvraag.v1 names no cohort (x-cohort), so it has no P2
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P1, domain: iedereen }' | :16: a domain is receiver, relationship or message, not 'iedereen'
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { pseudonym: P3, domain: receiver }' | :16: /betrokkene/bsn: a P3 is new in each message
            'generalise-date: ageBand5'                         | 'generalise-date: decade'         | :17: a date is generalised to year, month, isoWeek or ageBand5, not 'decade'
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { generalise-date: year }' | :18: /betrokkene/voornamen is no date, so it has no year
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: translate' | :18: /betrokkene/voornamen holds no identifier (x-id), so there is nothing to translate
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { pseudonym: P1, domain: receiver }' | :18: /betrokkene/voornamen holds no identifier (x-id), so it has no pseudonym
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: ~'        | unknown action '~'
            '/betrokkene/voornamen:         drop'               | '/betrokkene/bsn: drop'           | :18: '/betrokkene/bsn' stands here twice (rule aanvraag-ggz-uwv)
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { mask: 5 }' | :18: a mask shows the last 0 to 4 characters, not '5'
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { mask: veel }' | :18: a whole number is expected, not 'veel'
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { mask: 2, constant: x }' | unknown key 'constant'
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: constant' | :18: 'constant' is written with its value: { constant: … }
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { constant: 999990342 }' | :18: a constant points at nobody
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { shift-date: 30 }' | :18: /betrokkene/voornamen is no date, so it is not shifted
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { generalise-postcode: PC4 }' | :18: /betrokkene/voornamen is no postcode, so it has no PC4
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { bucket: [8] }' | :18: /betrokkene/voornamen is no whole number, so no bucket
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: { bucket: [16, 8] }' | :18: the bounds of buckets rise
            '/betrokkene/voornamen:         drop'               | '/betrokkene/voornamen: redact-text' | :18: /betrokkene/voornamen is no free text (x-tekst), so there is nothing to redact
            '/betrokkene/bsn:               keep'               | '/betrokkene/bsn: { mask: 2 }'   | :16: /betrokkene/bsn is a BSN or a code, of which a part is too much: mask
            '/betrokkene/bsn:               keep'               | '/betrokkene: keep'              | :16: /betrokkene is no field but holds some: each has an action of its own
            '/betrokkene/bsn:               keep'               | '/traject/doelen/*: keep, /traject/doelen: drop' | not readable as YAML
            '/betrokkene/voornamen:         drop'               | '/aanvrager: { bucket: [8] }'    | :18: /aanvrager is no field but holds some
            'generalise-date: ageBand5'                         | 'shift-date: 3'                  | :17: a date is shifted by at most 7 to 366 days, not '3'
            'generalise-date: ageBand5'                         | 'generalise-postcode: PC6'       | :17: a postcode is generalised to PC4, PC2 or gemeente, not 'PC6'
            '  objection: blocks'                               | '  objecton: blocks'              | :12: unknown key 'objecton'; did you mean 'objection'?
            '  objection: blocks'                               | ''                                | :6: objection is missing
            '  receipt: { basis'                                | '  bsn: { basis'                  | 'bsn' stands here twice
            '{ is: concept, names: [] }'                        | vastgesteld                       | :7: a rule that is vastgesteld says by whom and when
            '{ is: concept, names: [] }'                        | '{ is: vastgesteld, names: [A, A], date: 2027-01-04 }' | :7: a rule that is vastgesteld names two people and a date
            '{ is: concept, names: [] }'                        | '{ is: vastgesteld, names: [A, B] }' | :7: a rule that is vastgesteld names two people and a date
            '{ is: concept, names: [] }'                        | '{ is: vastgesteld, names: [A, B], date: gisteren }' | :7: a date is written as 2027-01-04, not 'gisteren'
            '{ is: concept, names: [] }'                        | ontwerp                           | :7: unknown status 'ontwerp'
            'id: aanvraag-ggz-uwv'                              | 'id: Aanvraag'                    | :6: a rule is named in lower case with hyphens, not 'Aanvraag'
            'id: aanvraag-ggz-uwv'                              | 'id: status-ggz-uwv'              | rule status-ggz-uwv has the name of the rule at traject-ggz-uwv.yaml:6
            'id: aanvraag-ggz-uwv'                              | 'id: &x aanvraag-ggz-uwv'         | :6: anchors are not used here
            'obligations: [receipt-required]'                   | 'obligations: [receipt-required'  | not readable as YAML
            """)
    void namesFileLineAndRule(String right, String wrong, String problem) {
        // Given
        var spoilt = new PolicyFolder(folder).replace(GGZ_UWV, right, wrong == null ? "" : wrong);

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining(GGZ_UWV)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesABsnInClearWithoutAStatutoryBasis() {
        // Given
        var spoilt =
                new PolicyFolder(folder).replace(UWV_GGZ, "  bsn: { basis: \"Wet SUWI 73(9)-(10) jo UAVG 46\" }", "  ");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(UWV_GGZ + ":14: /betrokkene/bsn is kept, but the rule names no statutory basis")
                .hasMessageContaining("(rule status-uwv-ggz)");
    }

    @Test
    void refusesToCloseForTheReceiverWhatMayNotBeKept() {
        // Given
        var basis = "  identifying: { basis: \"AVG 6(1)(e): de professional van het traject, op het werk\" }\n";
        var spoilt = new PolicyFolder(folder)
                .replace(GGZ_UWV, basis, "")
                .replace(
                        GGZ_UWV,
                        "/trajectbegeleider/naam:       keep",
                        "/trajectbegeleider/naam: encrypt-for-receiver");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        "/trajectbegeleider/naam identifies somebody and is kept, but the rule names no basis");
    }

    @Test
    void readsEveryWordAndWhatIsClosedAsOne() {
        // Given
        var whole = new PolicyFolder(folder)
                .replace(GGZ_UWV, "/betrokkene/voornamen:         drop", "/betrokkene/voornamen: mask")
                .replace(
                        GGZ_UWV,
                        "/betrokkene/achternaam:        drop",
                        "/betrokkene/achternaam: { constant: opgegeven }")
                .replace(GGZ_UWV, "{ generalise-date: ageBand5 }", "{ shift-date: 30 }")
                .replace(
                        GGZ_UWV,
                        "/trajectbegeleider/naam:       keep",
                        "/trajectbegeleider/naam: encrypt-for-receiver\n    /aanvrager: encrypt-for-receiver\n    /: encrypt-for-receiver");

        // When
        var plan = whole.compile().compiled().rules().stream()
                .filter(rule -> rule.id().value().equals("aanvraag-ggz-uwv"))
                .findFirst()
                .orElseThrow()
                .plan()
                .fieldPlan();

        // Then
        assertThat(plan.fields())
                .containsEntry(new FieldPath("/betrokkene/voornamen"), new FieldAction.Mask(0))
                .containsEntry(new FieldPath("/betrokkene/achternaam"), new FieldAction.Constant("opgegeven"))
                .containsEntry(new FieldPath("/betrokkene/geboortedatum"), new FieldAction.ShiftDate(30))
                .containsEntry(new FieldPath("/trajectbegeleider/naam"), new FieldAction.EncryptForReceiver());
        assertThat(plan.closing()).isEqualTo(new Closing(Set.of(new FieldPath("/aanvrager")), true));
        assertThat(plan.needsKey()).isTrue();
    }

    @Test
    void refusesToKeepAnythingWithoutABasisOfReceipt() {
        // Given
        var receipt = "  receipt: { basis: \"AVG 6(1)(e) jo Wet SUWI\" }\n";
        var spoilt = new PolicyFolder(folder).replace(GGZ_UWV, receipt, "");

        // When // Then
        assertThatThrownBy(spoilt::compile).hasMessageContaining("receipt is missing");
    }

    @Test
    void refusesAOneWayPseudonymWithoutItsCohortBesideIt() {
        // Given
        var rules = new PolicyFolder(folder);
        rules.write("uitkomst.yaml", """
                - id: uitkomst-uwv-monitor
                  status: { is: concept, names: [] }
                  when: { message: nl.sluis.uitkomst.v1, senderRole: uwv, receiverRole: monitor, purpose: re-integratie }
                  release: { basis: "AVG 6(1)(e) en 89 jo Wet SUWI", consent: none }
                  receipt: { basis: "AVG 89 jo 6(1)(e)" }
                  objection: blocks
                  retention: { source: work-5y, destination: work-5y }
                  fields:
                    /betrokkene/bsn:     { pseudonym: P2, domain: receiver }
                    /traject/startjaar:  drop
                    /meting/maanden:     keep
                  obligations: [receipt-required]
                """);

        // When // Then
        assertThatThrownBy(rules::compile)
                .hasMessageContaining(
                        "/traject/startjaar is not kept, and the receiver of a P2 must see of which cohort it is");
    }

    @Test
    void refusesTwoRulesForOneMessage() {
        // Given
        var twice = new PolicyFolder(folder);
        var again = twice.text(UWV_GGZ).replace("id: status-uwv-ggz", "id: nog-een-regel");
        twice.write("zz-nog-een.yaml", again);

        // When // Then
        assertThatThrownBy(twice::compile)
                .hasMessageContaining(
                        "zz-nog-een.yaml:5: rule nog-een-regel overlaps with rule status-uwv-ggz at " + UWV_GGZ + ":5");
    }

    @Test
    void refusesAnIdentifyingFieldInClearWithoutABasis() {
        // Given
        var basis = "  identifying: { basis: \"AVG 6(1)(e): de professional van het traject, op het werk\" }\n";
        var spoilt = new PolicyFolder(folder).replace(GGZ_UWV, basis, "");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        GGZ_UWV + ":36: /trajectbegeleider/naam identifies somebody and is kept, but the rule"
                                + " names no basis for it: add identifying: { basis: … } or drop it (rule aanvraag-ggz-uwv)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'purpose: re-integratie }' | 'purpose: re-integratie, regions: [AM99] }' | :8: unknown region 'AM99'; did you mean 'AM13'?
            'purpose: re-integratie }' | 'purpose: re-integratie, regions: [] }'     | :8: the rule can never be reached: none is named here
            'purpose: re-integratie }' | 'purpose: re-integratie, regions: [AM13, AM13] }' | :8: 'AM13' stands here twice
            'purpose: re-integratie }' | 'purpose: re-integratie, conditions: [within-sceme] }' | :8: unknown condition 'within-sceme'; did you mean 'within-scheme'?
            'purpose: re-integratie }' | 'purpose: re-integratie, conditions: [stop-part-1] }' | :8: the rule can never be reached: no nl.sluis.traject.aanvraag.v1 can be stop-part-1
            'destination: work-5y }'   | 'destination: work-5y, waiting: P8D }'      | :13: the message would wait P8D, and the outbox keeps none longer than PT168H
            'destination: work-5y }'   | 'destination: work-5y, waiting: PT0S }'     | :13: a message waits longer than nothing
            'destination: work-5y }'   | 'destination: work-5y, waiting: PT-1H }'    | :13: a message waits longer than nothing
            'destination: work-5y }'   | 'destination: work-5y, waiting: lang }'     | :13: a wait is an ISO duration such as P3D or PT12H, not 'lang'
            '  objection: blocks'      | '  restriction: passes'                     | objection is missing
            '  bsn: {'                 | '  exception: { basis: "AVG 6" }\n  bsn: {' | is an exception, and no row says that nothing goes to uwv
            """)
    void refusesWhatCanNeverBeOrWouldBeKeptTooLong(String right, String wrong, String problem) throws IOException {
        // Given
        Files.writeString(folder.resolve("regions.yaml"), "regions: { AM13: x }\n");
        var rules = Files.createDirectory(folder.resolve("policy"));
        var spoilt = new PolicyFolder(rules).replace(GGZ_UWV, right, wrong.replace("\\n", "\n"));

        // When // Then
        assertThatThrownBy(spoilt::compile).hasMessageContaining(GGZ_UWV).hasMessageContaining(problem);
    }

    @Test
    void takesARuleThatLetsAMessageWaitAsLongAsTheOutboxKeepsIt() {
        // Given
        var patient = new PolicyFolder(folder)
                .replace(GGZ_UWV, "destination: work-5y }", "destination: work-5y, waiting: P7D }");

        // When // Then
        assertThat(patient.compile().compiled().rules())
                .extracting(rule -> rule.retention().waiting())
                .contains(Optional.of(Duration.ofDays(7)));
    }

    @Test
    void refusesConditionsThatExcludeEachOther() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(GGZ_UWV, "traject.aanvraag.v1,", "traject.stop.v1,")
                .replace(
                        GGZ_UWV,
                        "purpose: re-integratie }",
                        "purpose: re-integratie, conditions: [stop-part-1, stop-part-2] }");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        ":8: the rule can never be reached: no message is both stop-part-1 and stop-part-2");
    }

    @Test
    void refusesToLookAtTheAgeOfAMessageThatTellsNone() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(UWV_GGZ, "purpose: re-integratie }", "purpose: re-integratie, conditions: [from-16] }");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        UWV_GGZ + ":7: the rule can never be reached: no nl.sluis.traject.status.v1 can be from-16");
    }

    @Test
    void refusesAnAgeThatSaysNothingBesideAnother() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(
                        GGZ_UWV,
                        "purpose: re-integratie }",
                        "purpose: re-integratie, conditions: [from-12, from-16] }");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(":8: from-12 says nothing beside from-16; leave it out");
    }

    @Test
    void refusesToLookAtTheSchemeOfAMessageThatNamesNone() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(UWV_GGZ, "purpose: re-integratie }", "purpose: re-integratie, conditions: [within-scheme] }");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(UWV_GGZ
                        + ":7: the rule can never be reached: no nl.sluis.traject.status.v1 can be within-scheme");
    }

    @Test
    void refusesARowThatGivesNothingUnderTheNameOfARule() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .write(
                        "niets.yaml",
                        "- { id: status-uwv-ggz, status: concept, receiverRole: monitor, discloses: niets, why: zo }\n");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        "niets.yaml:1: rule status-uwv-ggz has the name of the rule at " + UWV_GGZ + ":5");
    }

    @Test
    void refusesConsentForAMessageAboutNobody() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(GGZ_UWV, "traject.aanvraag.v1,", "vraag.v1,")
                .replace(GGZ_UWV, "consent: traject", "consent: vraag");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(
                        ":9: nl.sluis.vraag.v1 is about nobody, so there is nobody whose consent could be asked");
    }

    @Test
    void letsOnlyANoticeOfARightPassARestriction() {
        // Given
        var application = new PolicyFolder(folder)
                .replace(GGZ_UWV, "  objection: blocks", "  restriction: passes\n  objection: blocks");
        assertThatThrownBy(application::compile)
                .hasMessageContaining(":12: a restriction stops every message but a notice of a person's right");
        var notice = new PolicyFolder(folder)
                .write("bericht.yaml", REAL_NOTICE.replace("objection: none", "objection: blocks"));

        // When // Then
        assertThatThrownBy(notice::compile)
                .hasMessageContaining("what passes a restriction asks no consent and no objection stops it");
        assertThat(notice.write("bericht.yaml", REAL_NOTICE)
                        .compile()
                        .compiled()
                        .rules())
                .anyMatch(rule -> !rule.release().restrictionBlocks());
    }

    @Test
    void refusesARuleForARoleToWhichNothingGoesUnlessItNamesItsBasis() {
        // Given
        var row = "- { id: niets-uwv, status: concept, receiverRole: uwv, discloses: niets, why: zo }\n";
        var spoilt = new PolicyFolder(folder).write("niets.yaml", row);

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(GGZ_UWV
                        + ":6: rule aanvraag-ggz-uwv can never be reached: niets.yaml:1 says that nothing goes to"
                        + " uwv; if it must, name the basis (exception: { basis: … })");
        spoilt.write("niets.yaml", row + row.replace("niets-uwv", "niets-nog-eens"));
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining("niets.yaml:2: row niets-nog-eens says again what niets.yaml:1 says");
        spoilt.write("niets.yaml", row.replace("discloses: niets", "discloses: iets"));
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining("niets.yaml:1: unknown word for what is disclosed 'iets'");
    }

    @Test
    void takesAnExceptionThatNamesItsBasis() {
        // Given
        var excepted = new PolicyFolder(folder)
                .write(
                        "niets.yaml",
                        "- { id: niets-ggz, status: concept, receiverRole: ggz-ips, discloses: niets, why: zo }\n")
                .replace(UWV_GGZ, "  bsn: {", "  exception: { basis: \"Wet SUWI 73(9)\" }\n  bsn: {");

        // When // Then
        assertThat(excepted.compile().compiled().rules())
                .anyMatch(rule -> rule.bases().exception().equals(Optional.of("Wet SUWI 73(9)")));
    }

    @Test
    void refusesAnEmptyFieldPlan() {
        // Given
        var text = new PolicyFolder(folder).text(UWV_GGZ);
        var from = text.indexOf("  fields:");
        var to = text.indexOf("  obligations:");
        var empty = new PolicyFolder(folder)
                .write(UWV_GGZ, text.substring(0, from) + "  fields: {}\n" + text.substring(to));
        var dropsAll = text.replaceAll("(?m)^(    /\\S+:\\s+)\\S.*$", "$1drop");

        // When // Then
        assertThatThrownBy(empty::compile)
                .hasMessageContaining("the field plan lets nothing through (rule status-uwv-ggz)");
        assertThatThrownBy(empty.write(UWV_GGZ, dropsAll)::compile).hasMessageContaining("lets nothing through");
    }

    @Test
    void namesEveryProblemOfEveryFileAtOnce() {
        // Given
        var spoilt = new PolicyFolder(folder)
                .replace(GGZ_UWV, "/betrokkene/voornamen:", "/betrokkene/voornaam:")
                .replace(GGZ_UWV, "/toelichting:                  drop", "/toelichting: weg")
                .replace(UWV_GGZ, "purpose: re-integratie", "purpose: zorg");

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(GGZ_UWV + ":18: unknown field '/betrokkene/voornaam'")
                .hasMessageContaining(GGZ_UWV + ":42: unknown action 'weg'")
                .hasMessageContaining(UWV_GGZ + ":7: unknown purpose 'zorg'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'care-5y: P5Y' | 'care-5y: vijf jaar' | a retention is an ISO period such as P5Y, not 'vijf jaar'
            'care-5y: P5Y' | 'care-5y: P0D'       | a retention is longer than nothing
            'care-5y: P5Y' | 'care-5y: P-1D'      | a retention is longer than nothing
            'retentions:'  | 'retention:'         | unknown key 'retention'; did you mean 'retentions'?
            'purposes:'    | 'purposes: x #'      | not readable as YAML
            """)
    void refusesAVocabularyThatIsNotOne(String right, String wrong, String problem) {
        // Given
        var spoilt = new PolicyFolder(folder).replace(VOCABULARY, right, wrong);

        // When // Then
        assertThatThrownBy(spoilt::compile)
                .hasMessageContaining(VOCABULARY + ":")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAFolderWithoutAVocabularyWithAnotherFileOrThatIsNotThere() {
        // Given
        var without = new PolicyFolder(folder).delete(VOCABULARY);

        // When // Then
        assertThatThrownBy(without::compile).hasMessageContaining("vocabulary.yaml is missing");
        assertThatThrownBy(without.write("regels.yml", "- id: x")::compile)
                .hasMessageContaining("regels.yml: only files that end in .yaml are read here");
        assertThatThrownBy(() -> LegalBasisMatrix.forDevelopment(folder.resolve("weg"), PolicyFolder.CATALOGUE))
                .hasMessageContaining("cannot be read as a folder");
    }

    @Test
    void refusesAnEmptyFileAndOneWithTwoDocuments() {
        // Given
        var empty = new PolicyFolder(folder).write("leeg.yaml", "# niets\n");

        // When // Then
        assertThatThrownBy(empty::compile).hasMessageContaining("leeg.yaml:1: one YAML document is expected");
        assertThatThrownBy(empty.write("leeg.yaml", "--- []\n--- []\n")::compile)
                .hasMessageContaining("leeg.yaml:1: one YAML document is expected");
    }
}
