package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.Test;

/** A field of Camel's model that nobody named here refuses when it says something, yes or no. */
class BareTest {
    private static final Set<String> ALLOWED = Set.of("ref", "uri");

    @Test
    void saysNothingOfAStepThatIsPlain() {
        var step = new ProcessDefinition();
        step.setRef("decide");
        step.setDescription("Does exactly one rule permit it?");
        assertThat(Bare.beside(step, ALLOWED)).isEmpty();
    }

    @Test
    void findsWhatASetterSaidAndWhatItsParentsSay() {
        var to = new ToDefinition("party:x");
        to.setPattern("InOnly");
        to.setDisabled("true");
        assertThat(Bare.beside(to, ALLOWED)).containsExactly("disabled", "pattern");

        var from = new FromDefinition("direct:x");
        from.setVariableReceive("copy");
        assertThat(Bare.beside(from, ALLOWED)).containsExactly("variableReceive");
    }

    @Test
    void anExplicitNoIsAnOrderAsWell() {
        var step = new ProcessDefinition();
        step.setRef("decide");
        step.setInheritErrorHandler(false);
        assertThat(Bare.beside(step, ALLOWED)).containsExactly("inheritErrorHandler");
    }
}
