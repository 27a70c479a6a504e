package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

/** What the log says of the register: names and codes, and neither the period nor where the proof is. */
class ChangeEntryTest {
    private static final ChangeEntry ENTRY = new ChangeEntry("care-5y");
    private static final Bsn PERSON = Bsn.of("999990342");

    @Test
    void aChangeIsToldWithItsExceptionsAndWhyItWasRefused() {
        var changes = new ConsentChanges(List.of(change(ConsentDecision.CONSENT), change(ConsentDecision.REFUSAL)));
        var one = "\"decidedBy\":\"ouder\",\"age\":\"12-15\",\"holder\":\"00000099000000001000\","
                + "\"receiver\":\"00000099000000002000\",\"purpose\":\"re-integratie\",\"scope\":\"traject\","
                + "\"categories\":[\"traject\",\"werk\"],\"evidenceForm\":\"mondeling\"";
        var told = "{\"event\":\"consent\",\"decision\":\"toestemming\"," + one
                + ",\"further\":[{\"decision\":\"weigering\"," + one + "}]";
        assertThat(ENTRY.changed(PERSON, changes).body().toString()).isEqualTo(told + "}");
        assertThat(ENTRY.refused(PERSON, changes, List.of(Reason.SENDER_ROLE))
                        .body()
                        .toString())
                .isEqualTo(told + ",\"reasons\":[\"SENDER_ROLE\"]}");
    }

    @Test
    void aLookUpIsToldWithItsHolderAndStanding() {
        var recorder = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
        var lookUp = new LookUp(recorder, PERSON, HOLDER, true, Set.of(Standing.RECEIVER, Standing.MANDATE));
        assertThat(ENTRY.lookedUp(lookUp).body().toString())
                .isEqualTo("{\"event\":\"consent.look-up\",\"holder\":\"00000099000000001000\","
                        + "\"as\":[\"MANDATE\",\"RECEIVER\"]}");
    }

    private static ConsentChange change(ConsentDecision decision) {
        return new ConsentChange(
                PersonHashes.of(new KeyedHash(new byte[32])),
                HOLDER,
                false,
                decision,
                DecidedBy.PARENT,
                AgeGroup.FROM_12_TO_15,
                TRAJECT_TO_UWV,
                Period.OPEN,
                new Evidence("TST-1", Evidence.Form.SPOKEN),
                HOLDER);
    }
}
