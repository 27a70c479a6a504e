package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.PersonRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingOnObjectionTest {
    private static final String MESSAGE = "01990000-0000-7000-8000-000000000001";
    private static final People PEOPLE = People.load(Path.of("config", "people.yaml"));
    private final List<String> rulings = new ArrayList<>();
    private final RulingOnObjection call = new RulingOnObjection((holder, message, person, ruling) -> {
        rulings.add(holder + " " + person + " " + ruling);
        return holder.value().equals("00000099000000001000");
    });

    @Test
    void aPrivacyOfficerRulesForItsOwnParty() {
        assertThat(call.answer(asked("privacy-officer-ggz", order(MESSAGE, "release")))
                        .path("ruling")
                        .asText())
                .isEqualTo("release");
        assertThat(rulings).containsExactly("00000099000000001000 privacy-officer-ggz RELEASE");
    }

    @Test
    void whatIsNotThereOrNotItsOwnIsOneAnswer() {
        assertThat(refused("privacy-officer-uwv", order(MESSAGE, "stop")).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(call.mayAsk()).containsExactly(PersonRole.PRIVACY_OFFICER);
    }

    @ParameterizedTest
    @CsvSource({MESSAGE + ",ja", MESSAGE + ",''", "x,release", "'',stop"})
    void refusesWhatIsNotARuling(String message, String ruling) {
        assertThat(refused("privacy-officer-ggz", order(message, ruling)).status())
                .isEqualTo(400);
        assertThat(rulings).isEmpty();
    }

    @Test
    void refusesWordsBesideTheRuling() {
        var order = order(MESSAGE, "release").put("why", "because");
        assertThat(refused("privacy-officer-ggz", order).status()).isEqualTo(400);
        assertThat(rulings).isEmpty();
    }

    private QuestionRefusedException refused(String person, ObjectNode order) {
        return catchThrowableOfType(QuestionRefusedException.class, () -> call.answer(asked(person, order)));
    }

    private static Asked asked(String person, ObjectNode order) {
        return new Asked(PEOPLE.find(person).orElseThrow(), Map.of(), order, Progress.UNHEARD);
    }

    private static ObjectNode order(String message, String ruling) {
        return JsonNodeFactory.instance.objectNode().put("message", message).put("ruling", ruling);
    }
}
