package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyFileTest {
    private static final Path CONFIG = Path.of("config");
    private static final String ROW = """
            parties:
              uwv:
                oin: "00000099000000002000"
                name: UWV
                roles: [uwv]
                namens: []
                regions: [AM13]
                trust: {anchor: ca.crt}
                delivery: none
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheSamplePartiesWithTheirAddressesFilledIn() {
        // When
        var parties = load(CONFIG.resolve("parties.yaml"));

        // Then
        assertThat(parties.values())
                .extracting(Party::key)
                .containsExactlyInAnyOrder(
                        "ggz-voorbeeld",
                        "uwv-voorbeeld",
                        "gemeente-voorbeeld",
                        "gemeente-anders",
                        "onderzoek-voorbeeld",
                        "gemeente-centrum",
                        "gemeente-rand",
                        "ggz-eem",
                        "ggz-oost",
                        "ggz-west",
                        "gemeente-dinkel");
        var ggz = Objects.requireNonNull(parties.get(new Oin("00000099000000001000")));
        assertThat(ggz.roles()).containsExactlyInAnyOrder(Role.GGZ_IPS, Role.GGZ_ZORG);
        assertThat(ggz.regions()).contains(new RegionCode("AM13"));
        assertThat(ggz.delivery()).isEqualTo(new Delivery.Webhook(URI.create("https://localhost:12345/ggz-voorbeeld")));
        var centrum = Objects.requireNonNull(parties.get(new Oin("00000099000000006000")));
        assertThat(centrum.mandates()).containsExactly(new Oin("00000099000000007000"));
        assertThat(centrum.gemeenten()).containsExactly(new GemeenteCode("GM9906"));
    }

    @Test
    void knowsWhomAPersonTurnsToWhereAPartySaysSo() {
        // When
        var parties = load(CONFIG.resolve("parties.yaml"));

        // Then
        assertThat(Objects.requireNonNull(parties.get(new Oin("00000099000000001000")))
                        .contact())
                .hasValueSatisfying(contact -> {
                    assertThat(contact.name()).isEqualTo("Functionaris gegevensbescherming van GGZ Voorbeeld");
                    assertThat(contact.email()).contains("fg@ggz-voorbeeld.example");
                });
        assertThat(Objects.requireNonNull(parties.get(new Oin("00000099000000004000")))
                        .contact())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {name: FG}                                  | a contact has an e-mail address
                    {name: FG, email: nergens}                  | an e-mail address is written as name@host
                    {name: FG, email: 'a@b c'}                  | an e-mail address is written as name@host
                    {name: FG, telephone: bel ons}              | a telephone number is digits
                    {name: FG, fax: 030}                        | 'fax' is not known here
                    {email: fg@uwv.example}                     | 'name' is missing
                    """)
    void refusesAContactThatLeadsNowhere(String contact, String why) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("parties.yaml"), ROW + "    contact: " + contact + "\n");

        // Then
        assertThatThrownBy(() -> load(file)).hasMessageContaining(why);
    }

    @Test
    void knowsAllThirtyFiveRegionsAndTheirDates() {
        // When
        var regions = Regions.load(CONFIG.resolve("regions.yaml"));

        // Then
        assertThat(regions.codes()).hasSize(35).doesNotContain("AM04", "AM16", "AM31");
        assertThat(regions.existsOn(new RegionCode("AM13"), LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(regions.existsOn(new RegionCode("AM13"), LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThat(regions.existsOn(new RegionCode("AM04"), LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @Test
    void aRegionEndsOnItsDay() throws IOException {
        // Given
        var file = write("regions.yaml", "regions:\n  AM13: {name: M, from: 2025-01-01, until: 2026-01-01}\n");

        // When
        var regions = Regions.load(file);

        // Then
        assertThat(regions.existsOn(new RegionCode("AM13"), LocalDate.of(2025, 12, 31)))
                .isTrue();
        assertThat(regions.existsOn(new RegionCode("AM13"), LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: UWV             | naam: UWV                        | :3:  | did you mean 'name'",
                "roles: [uwv]          | roles: [werkgever]               | :5:  | nobody may hold",
                "roles: [uwv]          | roles: [uvw]                     | :5:  | did you mean 'uwv'",
                "roles: [uwv]          | roles: []                        | :5:  | at least one",
                "roles: [uwv]          | roles: [uwv, uwv]                | :5:  | twice",
                "regions: [AM13]       | regions: [AM31]                  | :7:  | did you mean 'AM",
                "regions: [AM13]       | regions: [Utrecht]               | :7:  | AM and two digits",
                "namens: []            | namens: ['00000099000000003000'] | :6:  | did you mean '00000099000000002000'",
                "00000099000000002000  | 00000098000000002000             | :3:  | prefix",
                "00000099000000002000  | 000000990000000020               | :3:  | 20 characters",
                "trust: {anchor: ca.crt} | trust: {anchor: ../ca.crt}     | :8:  | name of a file",
                "trust: {anchor: ca.crt} | trust: {}                      | :8:  | either",
                "trust: {anchor: ca.crt} | trust: {fingerprints: [AB]}    | :8:  | 64 hexadecimal",
                "delivery: none        | delivery: {webhook: 'http://localhost/x'} | :9: | https",
                "delivery: none        | delivery: {webhook: 'https://u:p@localhost/x'} | :9: | https",
                "delivery: none        | delivery: {webhook: 'https://localhost:${no.such}/x'} | :9: | no.such",
                "delivery: none        | delivery: {webhok: 'https://localhost/x'} | :9: | did you mean 'webhook'",
                "delivery: none        | delivery: never                  | :9:  | none",
                "delivery: none        | delivery: [                      | .yaml: | not YAML",
                "name: UWV             | name: ~                          | :4:  | a text is expected",
                "name: UWV             | oin: x                           | :4:  | twice",
                "parties:              | partijen:                        | :1:  | did you mean 'parties'",
            })
    void namesFilePlaceAndRemedyOfWhatIsWrong(String right, String wrong, String place, String remedy)
            throws IOException {
        // Given
        var file = write("parties.yaml", ROW.replace(right, wrong));

        // When // Then
        assertThatThrownBy(() -> load(file))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining("parties.yaml")
                .hasMessageContaining(place)
                .hasMessageContaining(remedy);
    }

    @Test
    void readsEachFormOfDelivery() throws IOException {
        // Given
        var closed = ROW.replace("delivery: none\n", "encryption: uwv.crt\n    delivery: ");

        // When // Then
        assertThat(delivery(ROW.replace("delivery: none", "delivery: postvak"))).isEqualTo(new Delivery.Postvak());
        assertThat(delivery(closed + "{kafka: {brokers: 'k1:9093,k2:9093', topic: sluis.uwv, partitions: 12}}"))
                .isEqualTo(new Delivery.Kafka(new Broker("k1:9093,k2:9093"), "sluis.uwv", 12));
        assertThat(delivery(closed + "{sftp: {address: 'sftp://sluis@host:22/in', key: id, known-hosts: hosts}}"))
                .isEqualTo(new Delivery.Sftp(
                        URI.create("sftp://sluis@host:22/in"), folder.resolve("id"), folder.resolve("hosts")));
        assertThat(delivery(closed + "{folder: /srv/uwv}")).isEqualTo(new Delivery.Folder(Path.of("/srv/uwv")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {folder: /srv/uwv}                                                          | add 'encryption
                    {kafka: {brokers: 'k:9093', topic: uwv, partitions: 1}}                     | add 'encryption
                    {sftp: {address: 'sftp://u@h/in', key: id, known-hosts: hosts}}             | add 'encryption
                    posvak                                                                      | did you mean 'postvak'
                    {sftpp: {}}                                                                 | did you mean 'sftp'
                    {webhook: 'https://h/x', folder: /srv}                                      | exactly one form
                    {kafka: {brokers: 'k:9093', topic: uwv}}                                    | 'partitions' is missing
                    {kafka: {brokers: 'k:9093', topic: uwv, partition: 1}}                      | did you mean 'partitions'
                    {kafka: {brokers: 'k', topic: uwv, partitions: 1}}                          | <host>:<port>
                    {kafka: {brokers: 'k:9093', topic: uwv, partitions: 0}}                     | from 1 to
                    {kafka: {brokers: 'k:9093', topic: 'a b', partitions: 1}}                   | a topic is letters
                    {sftp: {address: 'sftp://u:secret@h/in', key: id, known-hosts: hosts}}      | without a password
                    {sftp: {address: 'sftp://h/in', key: id, known-hosts: hosts}}               | sftp://<user>@<host>
                    {sftp: {address: 'sftp://u@h/../in', key: id, known-hosts: hosts}}          | sftp://<user>@<host>
                    {sftp: {address: 'sftp://u@h/in', key: ../id, known-hosts: hosts}}          | the name of a file
                    {folder: srv/uwv}                                                           | an absolute path
                    {folder: /srv/../etc}                                                       | an absolute path
                    """)
    void refusesAFormThatIsNotWholeAndTellsNoSecret(String delivery, String why) throws IOException {
        // Given
        var file = write("parties.yaml", ROW.replace("delivery: none", "delivery: " + delivery));

        // When // Then
        assertThatThrownBy(() -> load(file))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining("parties.yaml:9: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTopicIsOnePartysAndHasOneUse() throws IOException {
        // Given
        var intake = "    intake: {kafka: {brokers: 'k:9093', topic: %s, answers: %s}}\n";
        var other =
                ROW.substring(ROW.indexOf("  uwv:")).replace("uwv:", "twee:").replace("2000\"", "6000\"");

        // When // Then
        assertThat(load(write("parties.yaml", ROW + intake.formatted("a", "b") + other + intake.formatted("c", "d"))))
                .hasSize(2);
        for (var topics : new String[][] {{"a", "d"}, {"c", "b"}, {"b", "d"}}) {
            var file = write(
                    "parties.yaml", ROW + intake.formatted("a", "b") + other + intake.formatted(topics[0], topics[1]));
            assertThatThrownBy(() -> load(file)).hasMessageContaining("a topic is one party's and has one use");
        }
        var one = write("parties.yaml", ROW + intake.formatted("a", "a"));
        assertThatThrownBy(() -> load(one)).hasMessageContaining("each have a topic of their own");
    }

    private Delivery delivery(String text) throws IOException {
        return load(write("parties.yaml", text)).values().iterator().next().delivery();
    }

    @Test
    void twoPartiesDoNotShareAnOin() throws IOException {
        // Given
        var second = ROW.substring(ROW.indexOf("  uwv:")).replace("  uwv:", "  uwv-twee:");

        // When // Then
        assertThatThrownBy(() -> load(write("parties.yaml", ROW + second)))
                .hasMessageContaining("'uwv-twee' has the OIN of 'uwv'");
    }

    @Test
    void aMissingFileStopsTheStart() {
        assertThatThrownBy(() -> load(folder.resolve("parties.yaml")))
                .isInstanceOf(ConfigurationRefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    private Map<Oin, Party> load(Path file) {
        var regions = Regions.load(CONFIG.resolve("regions.yaml"));
        var gemeenten = new GemeenteFile(regions).loadFrom(CONFIG);
        return new PartyFile(regions, gemeenten, PartyFileTest::filledIn, folder).load(file);
    }

    private static String filledIn(String text) {
        if (text.contains("${no.such}")) {
            throw new IllegalArgumentException("no value for no.such");
        }
        return text.replace("${sluis.stand-in.port}", "12345");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
