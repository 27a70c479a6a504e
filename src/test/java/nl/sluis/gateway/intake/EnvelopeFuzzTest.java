package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Trust;
import org.springframework.util.unit.DataSize;

/** Whatever is posted as an event: it is read, or refused with faults that quote nothing of it. */
class EnvelopeFuzzTest {
    static final Party SENDER = new Party(
            "ggz",
            new Oin("00000099000000001000"),
            "GGZ",
            Set.of(Role.GGZ_IPS),
            Set.of(),
            Set.of(new RegionCode("AM13")),
            new Trust.Anchor("ca.crt"),
            new Delivery.None(),
            Optional.empty(),
            Optional.empty());

    static final MessageReader READER = new MessageReader(
            Catalogue.load(Path.of("config", "messages")),
            new EnvelopeReader(
                    Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC),
                    new IntakeSettings(
                            DataSize.ofKilobytes(64),
                            Duration.ofMinutes(5),
                            Duration.ofDays(90),
                            new RateSettings(1, 1, 1, Duration.ZERO, java.util.Map.of()))));

    @FuzzTest(maxDuration = "20s")
    void isReadOrRefused(byte @NotNull [] body) {
        try {
            if (StrictJson.read(body) instanceof ObjectNode whole) {
                var data = whole.remove("data");
                var event = new SentEvent(whole, data == null || data.isNull() ? null : data);
                assertThat(event.digest()).isEqualTo(event.digest());
                var readable = READER.read(event, SENDER);
                assertThat(readable.data().isObject()).isTrue();
            }
        } catch (RejectedRequest refused) {
            assertThat(new ArrayList<>(refused.faults())).allMatch(EnvelopeFuzzTest::saysSomething);
        }
        var unused = HeaderText.decode(new String(body, StandardCharsets.UTF_8));
    }

    static boolean saysSomething(Fault fault) {
        return !fault.code().isBlank()
                && !fault.dutch().isBlank()
                && !fault.english().isBlank();
    }
}
