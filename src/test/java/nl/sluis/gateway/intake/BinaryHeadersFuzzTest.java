package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import nl.sluis.gateway.message.TraceParent;

/** Whatever stands in the headers of a binary event: they are its attributes, or it is refused with a fault that says why. */
class BinaryHeadersFuzzTest {
    @FuzzTest(maxDuration = "20s")
    void areAttributesOrFaults(@NotNull Map<@NotNull String, @NotNull String> headers) {
        var attributes = JsonNodeFactory.instance.objectNode();
        headers.forEach((name, text) -> {
            var value = HeaderText.decode(text);
            if (value != null) {
                attributes.put(name, value);
            }
            TraceParent.read(text)
                    .ifPresent(trace -> assertThat(trace.toString()).isNotBlank());
        });
        try {
            var read = EnvelopeFuzzTest.READER.read(new SentEvent(attributes, null), EnvelopeFuzzTest.SENDER);
            throw new AssertionError("an event without data: " + read);
        } catch (RejectedRequest refused) {
            assertThat(refused.faults()).isNotEmpty().allMatch(EnvelopeFuzzTest::saysSomething);
        }
    }
}
