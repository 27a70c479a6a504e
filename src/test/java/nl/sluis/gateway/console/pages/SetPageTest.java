package nl.sluis.gateway.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.console.Counters;
import nl.sluis.gateway.console.site.Dangerous;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What a page does about the set in force, by mode. */
class SetPageTest {
    private static final Person OPERATOR =
            new Person("operator", "Beheerder", Set.of(PersonRole.OPERATOR), null, Optional.empty());
    private final BlockingQueue<String> ordered = new ArrayBlockingQueue<>(1);

    private SetPage page(boolean production) {
        var works = new Drawer<SetWork>(new SecureRandom(), Ticker.systemTicker());
        return new SetPage(Counters.answering(new Activation()), works, production);
    }

    private final class Activation implements ManagementCall {
        @Override
        public Method method() {
            return Method.POST;
        }

        @Override
        public String path() {
            return "/set/activeren";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return Set.of(PersonRole.OPERATOR);
        }

        @Override
        public JsonNode answer(Asked asked) {
            ordered.add(asked.body().toString());
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Test
    void inProductionNoSetBecomesActiveByASessionAlone() {
        assertThatThrownBy(() -> page(true).activate(OPERATOR, new MockHttpSession()))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining("signed");
        assertThat(ordered).isEmpty();
    }

    @Test
    void inDevelopmentItIsOrderedAsTheCommandLineOrdersIt() throws Exception {
        assertThat(page(false).activate(OPERATOR, new MockHttpSession())).startsWith("redirect:/regios/werk/");
        assertThat(ordered.poll(10, TimeUnit.SECONDS)).isEqualTo("{}");
    }

    @Test
    void whatChangesWhatIsInForceAsksForThePasswordAgain() throws Exception {
        for (var act : new String[] {"activate", "rollBack"}) {
            assertThat(SetPage.class
                            .getDeclaredMethod(act, Person.class, jakarta.servlet.http.HttpSession.class)
                            .isAnnotationPresent(Dangerous.class))
                    .as(act)
                    .isTrue();
        }
    }
}
