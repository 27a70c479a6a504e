package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.party.Parties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message goes in the region in which the gemeente lies on the day of its event. */
class RegionOfTheDayTest {
    private static final Oin GGZ = new Oin("00000099000000001000");
    private static final Oin CENTRAL = new Oin("00000099000000003000");
    private static final Oin MOVED = new Oin("00000099000000004000");
    private static final RegionCode AM13 = new RegionCode("AM13");
    private static final RegionCode AM14 = new RegionCode("AM14");
    private static final Instant BEFORE = Instant.parse("2026-06-30T21:59:59Z");
    private static final Instant AFTER = Instant.parse("2026-06-30T22:00:00Z");
    private static final Sender PROVIDER = new Sender(GGZ, Role.GGZ_IPS, null);

    @TempDir
    Path folder;

    private RegionOfTheDay regions;

    @BeforeEach
    void readsTwoGemeenten() throws IOException {
        Files.copy(Path.of("config", "regions.yaml"), folder.resolve("regions.yaml"));
        Files.writeString(folder.resolve("gemeenten-regio.yaml"), """
                gemeenten:
                  GM0001: {name: Vast, regions: [{region: AM14, from: 2025-01-01}]}
                  GM0002:
                    name: Verhuisd
                    regions: [{region: AM13, from: 2025-01-01, until: 2026-07-01}, {region: AM14, from: 2026-07-01}]
                """);
        Files.writeString(
                folder.resolve("parties.yaml"),
                "parties:\n" + row("ggz", GGZ, "ggz-ips", "AM13, AM14", "")
                        + row("vast", CENTRAL, "gemeente", "AM14", "GM0001")
                        + row("verhuisd", MOVED, "gemeente", "AM13, AM14", "GM0002"));
        regions = new RegionOfTheDay(Parties.read(folder, folder, text -> text, Clock.systemUTC()));
    }

    @Test
    void beforeTheMoveTheOldRegionAndFromMidnightTheNewOne() {
        var receiver = new Receiver(MOVED, Role.GEMEENTE);

        assertThat(regions.misfit(PROVIDER, receiver, AM13, BEFORE)).isEmpty();
        assertThat(regions.misfit(PROVIDER, receiver, AM14, AFTER)).isEmpty();
        assertThat(regions.misfit(PROVIDER, receiver, AM14, BEFORE))
                .hasValueSatisfying(found -> assertThat(found.expected()).isEqualTo("AM13"));
        assertThat(regions.misfit(PROVIDER, receiver, AM13, AFTER))
                .hasValueSatisfying(found -> assertThat(found.expected()).isEqualTo("AM14"));
    }

    @Test
    void whoSendsIsLookedAtToo() {
        var sender = new Sender(MOVED, Role.GEMEENTE, null);
        var receiver = new Receiver(GGZ, Role.GGZ_IPS);

        assertThat(regions.misfit(sender, receiver, AM14, AFTER)).isEmpty();
        assertThat(regions.misfit(sender, receiver, AM13, AFTER)).isPresent();
    }

    @Test
    void underAMandateTheRegionOfTheOtherCounts() {
        var sender = new Sender(CENTRAL, Role.GEMEENTE, MOVED);
        var receiver = new Receiver(GGZ, Role.GGZ_IPS);

        assertThat(regions.misfit(sender, receiver, AM13, BEFORE)).isEmpty();
        assertThat(regions.misfit(sender, receiver, AM14, BEFORE)).isPresent();
    }

    @Test
    void onADayOnWhichThereIsNoRegionNothingGoes() {
        var found = regions.misfit(
                PROVIDER, new Receiver(MOVED, Role.GEMEENTE), AM13, Instant.parse("2024-06-01T12:00:00Z"));

        assertThat(found).hasValueSatisfying(one -> assertThat(one.expected()).isEqualTo("geen regio"));
    }

    @Test
    void betweenOthersNothingIsAsked() {
        assertThat(regions.misfit(PROVIDER, new Receiver(CENTRAL, Role.UWV), AM13, AFTER))
                .isEmpty();
    }

    @Test
    void aNoticeFollowsAGemeenteThatMoved() {
        var receiver = new Receiver(MOVED, Role.GEMEENTE);

        assertThat(regions.at(AFTER, PROVIDER, receiver, AM13)).isEqualTo(AM14);
        assertThat(regions.at(BEFORE, PROVIDER, receiver, AM13)).isEqualTo(AM13);
    }

    private static String row(String key, Oin oin, String role, String regions, String gemeente) {
        return "  " + key + ": {oin: '" + oin.value() + "', name: " + key + ", roles: [" + role + "], regions: ["
                + regions
                + "], trust: {anchor: ca.crt}, delivery: none"
                + (gemeente.isEmpty() ? "" : ", gemeenten: [" + gemeente + "]") + "}\n";
    }
}
