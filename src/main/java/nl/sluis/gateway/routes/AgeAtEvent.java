package nl.sluis.gateway.routes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Reveal;

/**
 * How old the person was when what the message tells happened: by the date of birth of the message, where it carries one,
 * and its {@code time}. Nobody may decide about consent by an age that the gateway guessed, so there is no third source.
 */
final class AgeAtEvent {
    private static final FieldPath BIRTH = new FieldPath("/betrokkene/geboortedatum");
    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");

    private AgeAtEvent() {}

    /** Empty where the message tells no date of birth. */
    static Optional<AgeGroup> in(Message message) {
        var birth = message.data().reveal(Reveal.VALIDATE).at(BIRTH.pointer());
        return birth.isMissingNode()
                ? Optional.empty()
                : Optional.of(AgeGroup.of(
                        LocalDate.parse(birth.asText()),
                        LocalDate.ofInstant(message.envelope().time(), CALENDAR)));
    }
}
