package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_ROLE;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;

/** What the log says of the register: names and codes, and neither the period nor where the proof is. */
class ChangeEntryTest {
    private static final ChangeEntry ENTRY =
            new ChangeEntry("care-5y", (controller, person) -> "psn1.of-" + controller);
    private static final Bsn PERSON = Bsn.of("999990342");

    @Test
    void aChangeIsToldWithItsExceptionsAndWhyItWasRefused() {
        var changes = new ConsentChanges(List.of(change(ConsentDecision.CONSENT), change(ConsentDecision.REFUSAL)));
        var one = "\"decidedBy\":\"ouder\",\"age\":\"12-15\",\"holder\":\"00000099000000001000\","
                + "\"receiver\":\"00000099000000002000\",\"purpose\":\"re-integratie\",\"scope\":\"traject\","
                + "\"categories\":[\"traject\",\"werk\"],\"evidenceForm\":\"mondeling\"";
        var told = "{\"event\":\"consent\",\"decision\":\"toestemming\"," + one
                + ",\"further\":[{\"decision\":\"weigering\"," + one + "}]";
        assertThat(ENTRY.changed(PERSON, changes).body().toString())
                .isEqualTo(told + ",\"subjects\":{\"00000099000000001000\":\"psn1.of-00000099000000001000\"}}");
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

    @Test
    void aLookUpThatIsRefusedIsToldWithWhy() {
        var recorder = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
        var lookUp = new LookUp(recorder, PERSON, HOLDER, true, Set.of());
        assertThat(ENTRY.lookUpRefused(lookUp, List.of(Reason.SENDER_ROLE))
                        .body()
                        .toString())
                .isEqualTo("{\"event\":\"consent.look-up\",\"holder\":\"00000099000000001000\","
                        + "\"as\":[],\"reasons\":[\"SENDER_ROLE\"]}");
    }

    @Test
    void aTargetThatIsARoleIsToldByItsCode() {
        var changes = new ConsentChanges(List.of(change(ConsentDecision.CONSENT, TRAJECT_TO_ROLE, HOLDER)));
        assertThat(ENTRY.changed(PERSON, changes).body().path("receiverRole").textValue())
                .isEqualTo("uwv");
    }

    @Test
    void whatAnotherRecordedIsToldToTheHolder() {
        var own = new ConsentChanges(List.of(change(ConsentDecision.CONSENT)));
        var anothers = new ConsentChanges(List.of(change(ConsentDecision.CONSENT, TRAJECT_TO_UWV, UWV.oin())));
        assertThat(ENTRY.changed(PERSON, own).from()).isEqualTo(HOLDER);
        assertThat(ENTRY.changed(PERSON, own).to()).isNull();
        assertThat(ENTRY.changed(PERSON, anothers).to()).isEqualTo(HOLDER);
        assertThat(ENTRY.changed(PERSON, anothers).body().path("subjects").toString())
                .isEqualTo("{\"00000099000000002000\":\"psn1.of-00000099000000002000\","
                        + "\"00000099000000001000\":\"psn1.of-00000099000000001000\"}");
    }

    @Test
    void whatAnotherLookedUpIsToldToTheHolder() {
        var own = new LookUp(new Recorder(HOLDER, Set.of(Role.GGZ_IPS), Set.of()), PERSON, HOLDER, true, Set.of());
        var anothers = new LookUp(new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of()), PERSON, HOLDER, true, Set.of());
        assertThat(ENTRY.lookedUp(own).to()).isNull();
        assertThat(ENTRY.lookedUp(anothers).to()).isEqualTo(HOLDER);
    }

    private static ConsentChange change(ConsentDecision decision) {
        return change(decision, TRAJECT_TO_UWV, HOLDER);
    }

    private static ConsentChange change(ConsentDecision decision, ConsentTarget target, Oin recordedBy) {
        return new ConsentChange(
                PersonHashes.of(new KeyedHash(new byte[32])),
                HOLDER,
                false,
                decision,
                DecidedBy.PARENT,
                AgeGroup.FROM_12_TO_15,
                target,
                Period.OPEN,
                new Evidence("TST-1", Evidence.Form.SPOKEN),
                recordedBy);
    }
}
