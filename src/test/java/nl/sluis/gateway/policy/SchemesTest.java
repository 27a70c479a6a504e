package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.SchemeVersion.Ceiling;
import nl.sluis.gateway.policy.SchemeVersion.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    private static final Path FILE = Path.of("config", "regelingen.yaml");
    private final Schemes schemes = Schemes.load(FILE, PolicyFolder.CATALOGUE);

    @TempDir
    Path folder;

    @Test
    void knowsTheSchemesOfGemeentenAndOfUwv() {
        assertThat(schemes.all()).extracting(Scheme::code).containsExactly("ips-gemeente", "ips-uwv");
        assertThat(schemes.find("ips-epa")).isEmpty();
        var gemeente = scheme("ips-gemeente");
        assertThat(List.of(gemeente.clients(), gemeente.applies(), gemeente.decides(), gemeente.pays()))
                .containsExactly(Role.GEMEENTE, Role.GGZ_IPS, Role.GEMEENTE, Role.UWV);
        assertThat(gemeente.initiative()).containsExactlyInAnyOrder("ggz", "gemeente");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ips-uwv,      2016-12-31, -
            ips-uwv,      2017-01-01, 2017-01-01
            ips-uwv,      2018-06-30, 2017-01-01
            ips-uwv,      2018-07-01, 2018-07-01
            ips-uwv,      2021-12-31, 2018-07-01
            ips-uwv,      2022-01-01, 2022-01-01
            ips-gemeente, 2019-04-30, -
            ips-gemeente, 2019-11-29, 2019-05-01
            ips-gemeente, 2019-11-30, -
            ips-gemeente, 2023-02-28, -
            ips-gemeente, 2023-03-01, 2023-03-01
            ips-gemeente, 2026-11-02, 2024-01-01
            """)
    void theDayOfTheApplicationSaysWhichVersionApplies(String code, LocalDate day, LocalDate from) {
        assertThat(scheme(code).on(day).map(SchemeVersion::from).orElse(null)).isEqualTo(from);
    }

    @Test
    void theStatePaysThroughTheRijkAndThroughUwv() {
        assertThat(Payer.values()).filteredOn(Payer::isState).containsExactlyInAnyOrder(Payer.RIJK, Payer.UWV);
    }

    @Test
    void saysHowLongATrajectoryMayBeGrantedAndMayLast() {
        var of2019 = version("ips-gemeente", "2019-05-01");
        assertThat(of2019.grants(24)).isTrue();
        assertThat(of2019.grants(36)).isFalse();
        assertThat(of2019.allows(36)).isTrue();
        assertThat(of2019.allows(37)).isFalse();
        assertThat(of2019.lastDay(LocalDate.parse("2019-06-01"), 24)).isEqualTo("2021-05-31");
        var of2023 = version("ips-gemeente", "2023-03-01");
        assertThat(of2023.grants(36)).isTrue();
        assertThat(of2023.grants(30)).isFalse();
        assertThat(of2023.allows(30)).isTrue();
    }

    @Test
    void grantsNothingWhereTheSourceDoesNotSayHowLong() {
        var of2017 = version("ips-uwv", "2017-01-01");
        assertThat(of2017.grants(36)).isFalse();
        assertThat(of2017.allows(1)).isFalse();
    }

    @Test
    void dividesTheCostsInHalvesBetweenGemeentenAndTheState() {
        var of2023 = version("ips-gemeente", "2023-03-01");
        assertThat(of2023.financing()).containsEntry(Payer.GEMEENTEFONDS, 50).containsEntry(Payer.RIJK, 50);
        assertThat(of2023.divides(4000, 4000)).isTrue();
        assertThat(of2023.divides(3751, 3750)).isTrue();
        assertThat(of2023.divides(3750, 3751)).isTrue();
        assertThat(of2023.divides(4002, 4000)).isFalse();
        assertThat(of2023.divides(8000, 0)).isFalse();
        assertThat(version("ips-uwv", "2018-07-01").divides(0, 8000)).isTrue();
    }

    @Test
    void saysWhatIsTheProjectsOwnReadingAndWhatTheCeilingsAre() {
        assertThat(version("ips-gemeente", "2023-03-01").confirmed()).isTrue();
        assertThat(version("ips-gemeente", "2026-11-02").confirmed()).isFalse();
        assertThat(version("ips-uwv", "2026-11-02").confirmed()).isFalse();
        assertThat(version("ips-gemeente", "2019-05-01").ceilings())
                .containsEntry(Ceiling.TRAJECTORIES, 75)
                .containsEntry(Ceiling.TRAJECTORIES_PER_GEMEENTE, 5);
        assertThat(schemes.all()).flatExtracting(Scheme::versions).allSatisfy(version -> assertThat(version.sources())
                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'regelingen:'                   | 'regeling:'                        | :16: unknown key 'regeling'; did you mean 'regelingen'?
            '  ips-uwv:'                    | '  ips-uvw:'                       | :16: 'ips-uwv', which nl.sluis.
            '  ips-uwv:'                    | '  ips-uvw:'                       | :17: no message type can name 'ips-uvw'; did you mean 'ips-uwv'?
            '  ips-uwv:'                    | '  IPS uwv:'                       | :17: a scheme is named in lower case with hyphens, not 'IPS uwv'
            'clients: uwv'                  | 'clients: svb'                     | :19: unknown client group 'svb'
            'applies: ggz-ips'              | 'applies: werkgever'               | :20: unknown applicant 'werkgever'
            'initiative: [ggz, uwv]'        | 'initiative: [ggz, werkgever]'     | :23: unknown initiative 'werkgever'
            'initiative: [ggz, uwv]'        | 'initiative: []'                   | :23: at least one is needed here
            'initiative: [ggz, uwv]'        | 'initiative: [ggz, ggz]'           | :23: 'ggz' stands here twice
            'from: 2017-01-01'              | 'from: januari'                    | :26: a day is written as 2027-01-04, not 'januari'
            'until: 2018-07-01'             | 'until: 2017-01-01'                | :25: a version ends after it begins
            'until: 2018-07-01'             | 'until: 2018-07-02'                | :33: 'Beleidsregels subsidieonderzoek IPS 2018' begins before 'Beleidsregels subsidieonderzoek IPS' ends
            '        until: 2018-07-01'     | ''                                 | :33: 'Beleidsregels subsidieonderzoek IPS 2018' begins before 'Beleidsregels subsidieonderzoek IPS' ends
            'euros: 8000'                   | 'euros: veel'                      | :28: a whole number from 1 to 100000 is expected here, not 'veel'
            '        euros: 8000'           | ''                                 | :25: vat is said of euros, and there are none
            'vat: included'                 | 'vat: misschien'                   | :29: unknown word for VAT 'misschien'
            'financing: { uwv: 100 }'       | 'financing: { uwv: 90 }'           | :30: the shares make 90 percent, not 100
            'financing: { uwv: 100 }'       | 'financing: { werkgever: 100 }'    | :30: unknown payer 'werkgever'
            'confirmed: true'               | 'confirmed: ja'                    | :31: unknown answer 'ja'
            'months: [36]'                  | 'months: [61]'                     | a whole number from 1 to 60 is expected here, not '61'
            'extension: 12'                 | 'extention: 12'                    | unknown key 'extention'; did you mean 'extension'?
            'trajectories: 75'              | 'trajecten: 75'                    | unknown ceiling 'trajecten'; did you mean 'trajectories'?
            '        source: [BWBR0038627'   | '        bron: [BWBR0038627'       | unknown key 'bron'
            """)
    void namesFileAndLine(String right, String wrong, String problem) throws IOException {
        // Given
        var text = Files.readString(FILE);
        var at = text.indexOf(right);
        assertThat(at).as("the text to spoil").isNotNegative();
        var spoilt = folder.resolve("regelingen.yaml");
        Files.writeString(spoilt, text.substring(0, at) + wrong + text.substring(at + right.length()));

        // When // Then
        assertThatThrownBy(() -> Schemes.load(spoilt, PolicyFolder.CATALOGUE))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("regelingen.yaml")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Schemes.load(folder.resolve("weg.yaml"), PolicyFolder.CATALOGUE))
                .hasMessageContaining("weg.yaml:1: cannot be read");
    }

    private Scheme scheme(String code) {
        return schemes.find(code).orElseThrow();
    }

    private SchemeVersion version(String code, String day) {
        return scheme(code).on(LocalDate.parse(day)).orElseThrow();
    }
}
