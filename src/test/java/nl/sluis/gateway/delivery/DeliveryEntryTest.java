package nl.sluis.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.delivery.ConsentCheck.Relied;
import nl.sluis.gateway.delivery.ConsentCheck.Said;
import nl.sluis.gateway.journal.DemandJson;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import org.junit.jupiter.api.Test;

/** What the entry of a delivery says of the consent on which it left. */
class DeliveryEntryTest {
    private static final EntryId RECORDED = new EntryId(UUID.fromString("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f09"));
    private static final Relied RELIED = new Relied(Post.SENDER, 2, RECORDED);

    @Test
    void namesTheVersionOfTheRegisterThatTheGateLetItGoOn() {
        var gate = new Gate(claims -> List.of(new Said(ConsentState.GIVEN, List.of(RELIED))));

        var verdict = gate.judge(List.of(row())).getFirst();

        assertThat(verdict).isEqualTo(new Verdict.Go(List.of(RELIED)));
        assertThat(new DeliveryEntry("care-5y")
                        .delivered(row(), List.of(RELIED))
                        .body()
                        .path("consent")
                        .toString())
                .isEqualTo("[{\"holder\":\"" + Post.SENDER + "\",\"version\":2,\"entry\":\"" + RECORDED + "\"}]");
    }

    @Test
    void saysNothingOfConsentWhereNobodyHadToAgree() {
        var gate = new Gate(claims -> List.of(Said.of(ConsentState.GIVEN)));

        assertThat(gate.judge(List.of(row()))).containsExactly(new Verdict.Go(List.of()));
        assertThat(new DeliveryEntry("care-5y")
                        .delivered(row(), List.of())
                        .body()
                        .has("consent"))
                .isFalse();
    }

    private static Claimed row() {
        var demand = new ConsentDemand(
                Post.SENDER,
                Post.UWV,
                new Purpose("re-integratie"),
                "traject",
                java.util.Set.of("traject"),
                true,
                OnObjection.BLOCKS);
        return new Claimed(
                UUID.fromString("6b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"),
                LocalDate.EPOCH,
                UUID.fromString("6b1c2d3e-4f50-4617-8293-a4b5c6d7e8fa"),
                Long.MAX_VALUE,
                1,
                new EntryId(UUID.fromString("0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f01")),
                new RegionCode("AM13"),
                new MessageType("nl.sluis.traject.aanvraag.v1"),
                Post.SENDER,
                Post.UWV,
                Post.lineOf(1),
                null,
                PersonHashes.of(Post.person(1)),
                DemandJson.write(demand),
                0,
                false,
                false,
                null);
    }
}
