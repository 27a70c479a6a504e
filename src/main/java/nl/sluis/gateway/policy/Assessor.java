package nl.sluis.gateway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reveal;

/**
 * Makes of a message the question that the matrix answers. What it states becomes closed words here; no value goes further.
 * Safe between threads.
 */
public final class Assessor {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final String BIRTH = "/geboortedatum";
    private static final String STOP_PART = "/stop/deel";

    private final Schemes schemes;

    public Assessor(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * @param purpose for which the route is
     * @param parties whether both take part in the message's region
     */
    public Question question(Message message, Purpose purpose, RegionFit parties) {
        var data = message.data().reveal(Reveal.DECIDE);
        var flow = new Flow(
                message.envelope().type(),
                message.sender().role(),
                message.receiver().role(),
                purpose);
        return new Question(
                flow,
                new Circumstances(
                        age(message, data),
                        message.envelope().region(),
                        parties,
                        SchemeStatement.of(data).fit(schemes, flow),
                        StopPart.of(data.at(STOP_PART))));
    }

    private static Optional<AgeGroup> age(Message message, JsonNode data) {
        var day = message.envelope().time().atZone(NETHERLANDS).toLocalDate();
        return birth(message.definition())
                .flatMap(path -> birth(data.at(path.toJsonPointer())))
                .map(birth -> AgeGroup.of(birth, day));
    }

    /** Whether messages of this type can tell how old the person is. */
    static boolean tellsAge(MessageDefinition definition) {
        return birth(definition).isPresent();
    }

    private static Optional<FieldPath> birth(MessageDefinition definition) {
        return definition.fields().keySet().stream()
                .filter(path -> path.pointer().endsWith(BIRTH))
                .findFirst();
    }

    private static Optional<LocalDate> birth(JsonNode node) {
        return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
    }
}
