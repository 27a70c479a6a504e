package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types that hold what points at a person, each holding something that would be recognised in print. */
class NothingPrintsTest {
    private static final String DIGITS = "999990342";

    static Stream<Object> holders() {
        var data = JsonNodeFactory.instance.objectNode().put("bsn", DIGITS);
        return Stream.of(
                Bsn.of(DIGITS),
                Identifier.of(IdentifierType.BSN, DIGITS),
                Identifier.of(IdentifierType.REFERENCE, "IPS-" + DIGITS),
                new Document(data));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void givesNoPersonAwayInPrint(Object holder) {
        assertThat(holder.toString()).doesNotContain(DIGITS);
    }
}
