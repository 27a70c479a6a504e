package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Every identifier is issued anew per hop (cryptography.md 5.1), over the real door and the real wire: with what the rule keeps
 * blanked first, no inbound identifier of six characters or more and no ten characters in a row of one stand in what arrives,
 * headers included.
 */
class ReissuedIdentifiersProperties {
    private static final int WHOLE = 6;
    private static final int PART = 10;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noIdentifierOfTheSenderReachesTheReceiver(
            @ForAll("ids") String id,
            @ForAll("ids") String reference,
            @ForAll("systems") String system,
            @ForAll("traces") String trace)
            throws Exception {
        // Given
        var gateway = Gateway.shared();
        var person = Fiction.person();
        var ggz = gateway.as("ggz-voorbeeld");
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);
        var event = Fiction.message("09-status-ggz-uwv", person);
        event.put("id", id);
        event.put("source", "urn:nld:oin:00000099000000001000:systeem:" + system);
        ((ObjectNode) event.at("/data/traject")).put("kenmerk", reference);
        var headers = Map.of(
                "traceparent", "00-" + trace + "-00f067aa0ba902b7-01",
                "tracestate", "vendor=" + trace,
                "X-Request-ID", "req-" + trace,
                "Idempotency-Key", id,
                "Content-Disposition", "attachment; filename=\"" + reference.replace("\"", "") + ".json\"");
        var before = gateway.receiver().gotBy("uwv-voorbeeld").size();

        // When
        var reply = ggz.send(event, headers);

        // Then
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() > before);
        var got = gateway.receiver().gotBy("uwv-voorbeeld").getLast();
        var outgoing = (blanked(got) + " " + got.headers()).toLowerCase(Locale.ROOT);
        for (var identifier : List.of(id, reference, system, trace, "req-" + trace, person)) {
            assertThat(outgoing).doesNotContain(forbidden(identifier.toLowerCase(Locale.ROOT)));
        }
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void eachDeliveryHasATraceOfItsOwn(@ForAll("traces") String trace) throws Exception {
        // Given
        var gateway = Gateway.shared();
        var person = Fiction.person();
        var ggz = gateway.as("ggz-voorbeeld");
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);
        var before = gateway.receiver().gotBy("uwv-voorbeeld").size();

        // When the same trace comes in twice
        for (var time = 0; time < 2; time++) {
            var reply = ggz.send(
                    Fiction.message("09-status-ggz-uwv", person),
                    Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
            assertThat(reply.status()).isEqualTo(202);
        }
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() > before + 1);

        // Then
        Set<String> traces = new HashSet<>();
        var got = gateway.receiver().gotBy("uwv-voorbeeld");
        got.subList(before, got.size()).forEach(delivery -> delivery.headers().forEach((name, values) -> {
            if (name.equalsIgnoreCase("traceparent")) {
                traces.addAll(values);
            }
        }));
        assertThat(traces).hasSize(2).allMatch(value -> value.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    /** What arrived, without the values that the rule keeps. */
    private static String blanked(Receiver.Got got) {
        var event = (ObjectNode) got.event();
        var status = (ObjectNode) event.at("/data/status");
        status.fieldNames().forEachRemaining(name -> status.put(name, ""));
        return event.toString();
    }

    private static List<String> forbidden(String identifier) {
        var parts = new ArrayList<String>();
        if (identifier.length() >= WHOLE) {
            parts.add(identifier);
        }
        for (var at = 0; at + PART <= identifier.length(); at++) {
            parts.add(identifier.substring(at, at + PART));
        }
        return parts;
    }

    @Provide
    static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("-_.")
                .ofMinLength(6)
                .ofMaxLength(40)
                .map(text -> "K" + text + "9");
    }

    @Provide
    static Arbitrary<String> systems() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(8).ofMaxLength(20);
    }

    @Provide
    static Arbitrary<String> traces() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(32).filter(text -> !text.matches("0+"));
    }
}
