package nl.sluis.gateway.report.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;
import org.junit.jupiter.api.Test;

/** What a standard may not be told, whatever an entry holds. */
class WhoSeesWhatTest {
    private static final List<Projection> FORMS =
            List.of(new Ldv(), new Nen7513(), new AuditEvents(), new DecisionLog());

    @Test
    void theProcessingLogHoldsNoUser() {
        assertThat(text(new Ldv(), Readings.accepted())).doesNotContain("devries");
        assertThat(text(new Ldv(), Readings.delivered())).doesNotContain("devries");
        assertThat(new Ldv().of(Readings.looked())).as("who looked at the log").isEmpty();
    }

    @Test
    void theCareLogOfTheSenderNamesTheUser() {
        assertThat(text(new Nen7513(), Readings.accepted())).contains(Readings.USER);
    }

    @Test
    void theReceiverIsToldNothingThatStayedWithTheSender() {
        FORMS.forEach(form -> assertThat(text(form, Readings.received()))
                .as(form.form())
                .doesNotContain(
                        "devries",
                        Readings.SENT_IN,
                        "niet verzonden",
                        "betrokkene/telefoon",
                        "onsent",
                        Readings.GGZ.value() + "-in-log"));
        assertThat(new DecisionLog().of(Readings.received())).isEmpty();
    }

    @Test
    void theReceiverIsToldNoUserEvenWhereOneWereThereToBeTold() {
        var received = Readings.received();
        received.entry().body().orElseThrow().put("user", Readings.USER);

        FORMS.forEach(form -> assertThat(text(form, received)).as(form.form()).doesNotContain("devries"));
    }

    @Test
    void theReceiversTraceIsThatOfItsDeliveryAndNoSenderSeesIt() {
        var delivery = Readings.DELIVERED_AS;

        assertThat(text(new Ldv(), Readings.received())).contains(delivery);
        Stream.of(Readings.accepted(), Readings.delivered())
                .forEach(reading -> FORMS.forEach(form -> assertThat(text(form, reading))
                        .as(form.form())
                        .doesNotContain(delivery, delivery.replace("-", ""))));
    }

    @Test
    void whoIsNoCareProviderHasItsLooksInTheCareLogAndNothingElse() {
        assertThat(new Nen7513().of(Readings.looked())).isPresent();
        assertThat(new Nen7513().of(Readings.received())).isEmpty();
        var read = Readings.accepted();
        assertThat(new Nen7513().of(new ReadEntry(Readings.AT_UWV, read.entry(), Optional.empty(), List.of())))
                .isEmpty();
    }

    private static String text(Projection form, ReadEntry read) {
        return form.of(read).map(Object::toString).orElse("");
    }
}
