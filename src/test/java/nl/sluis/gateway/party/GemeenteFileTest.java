package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which region a gemeente lies, by day; and what of the file is refused. */
class GemeenteFileTest {
    private static final String MOVED = """
            gemeenten:
              GM0001:
                name: Eerste
                regions:
                  - {region: AM13, from: 2025-01-01, until: 2026-07-01}
                  - {region: AM14, from: 2026-07-01}
            """;
    private static final String PARTY = """
            parties:
              gemeente:
                oin: "00000099000000003000"
                name: Gemeente
                roles: [gemeente]
                regions: [AM13, AM14]
                gemeenten: [GM0001]
                trust: {anchor: ca.crt}
                delivery: none
            """;
    private static final Oin GEMEENTE = new Oin("00000099000000003000");

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheRegions() throws IOException {
        Files.copy(Path.of("config", "regions.yaml"), folder.resolve("regions.yaml"));
    }

    @Test
    void aGemeenteThatMovedLiesEachDayInOneRegion() throws IOException {
        // When
        var parties = parties(MOVED, PARTY);

        // Then
        assertThat(parties.gemeenteRegions(GEMEENTE, LocalDate.parse("2026-06-30")))
                .contains(Set.of(new RegionCode("AM13")));
        assertThat(parties.gemeenteRegions(GEMEENTE, LocalDate.parse("2026-07-01")))
                .contains(Set.of(new RegionCode("AM14")));
        assertThat(parties.gemeenteRegions(GEMEENTE, LocalDate.parse("2024-12-31")))
                .contains(Set.of());
    }

    @Test
    void ofAPartyWithoutGemeentenNothingIsKnown() throws IOException {
        var parties = parties(MOVED, PARTY.replace("    gemeenten: [GM0001]\n", ""));

        assertThat(parties.gemeenteRegions(GEMEENTE, LocalDate.parse("2026-07-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: 2026-07-01}                | from: 2026-08-01}               | :6: | a gap: from 2026-07-01 to 2026-08-01
            from: 2026-07-01}                | from: 2026-06-01}               | :6: | an overlap: from 2026-06-01 to 2026-07-01
            , until: 2026-07-01              | ''                              | :6: | give it until: 2026-07-01
            region: AM14                     | region: AM31                    | :6: | did you mean 'AM
            region: AM14                     | region: Amersfoort              | :6: | AM and two digits
            from: 2025-01-01                 | from: 2024-01-01                | :5: | does not exist in all of this period
            until: 2026-07-01                | until: 2024-07-01               | :5: | a period ends after it begins
            GM0001                           | 0001                            | :3: | GM and four digits
            name: Eerste                     | naam: Eerste                    | :3: | did you mean 'name'
            from: 2026-07-01}                | frm: 2026-07-01}                | :6: | did you mean 'from'
            """)
    void namesFileLineAndRemedyOfWhatIsWrong(String right, String wrong, String line, String remedy)
            throws IOException {
        assertThat(MOVED).contains(right);
        assertThatThrownBy(() -> parties(MOVED.replace(right, wrong), PARTY))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining("gemeenten-regio.yaml" + line)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gemeenten: [GM0001]  | gemeenten: [GM0010]         | :7: | did you mean 'GM0001'
            gemeenten: [GM0001]  | gemeenten: [GM0001, GM0001] | :7: | stands here twice
            gemeenten: [GM0001]  | gemeenten: [Eerste]         | :7: | GM and four digits
            regions: [AM13, AM14] | regions: [AM13]            | :7: | lies in AM14 from 2026-07-01, and 'regions' does not name that
            regions: [AM13, AM14] | regions: [AM13, AM14, AM05] | :7: | names AM05, where none of these gemeenten lies
            roles: [gemeente]    | roles: [uwv]                | :7: | of a party with the role 'gemeente'
            """)
    void holdsThePartyAgainstTheGemeentenThatThereAre(String right, String wrong, String line, String remedy)
            throws IOException {
        assertThat(PARTY).contains(right);
        assertThatThrownBy(() -> parties(MOVED, PARTY.replace(right, wrong)))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining("parties.yaml" + line)
                .hasMessageContaining(remedy);
    }

    @Test
    void withoutTheFileNoPartyNamesAGemeente() throws IOException {
        Files.writeString(folder.resolve("parties.yaml"), PARTY);

        assertThatThrownBy(() -> Parties.read(folder, folder, text -> text, Clock.systemUTC()))
                .hasMessageContaining("'GM0001' is not a gemeente of gemeenten-regio.yaml");
    }

    private Parties parties(String gemeenten, String parties) throws IOException {
        Files.writeString(folder.resolve("gemeenten-regio.yaml"), gemeenten);
        Files.writeString(folder.resolve("parties.yaml"), parties);
        return Parties.read(folder, folder, text -> text, Clock.systemUTC());
    }
}
