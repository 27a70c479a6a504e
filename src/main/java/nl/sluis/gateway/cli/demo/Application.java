package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One of many like messages. Its mark stands in a field that passes unchanged, so that it is known again at the receiver.
 *
 * @param lane  which of the fictional persons it is about
 * @param bytes the event; a resend sends the very same
 */
record Application(int number, int lane, byte[] bytes) {
    private static final String PLACE = "/aanvrager/plaats";

    /** @param run tells this run's marks from those of another */
    static Application of(JsonNode sample, String run, int number, int lane, String person, Instant now) {
        var event = (ObjectNode) sample.deepCopy();
        event.put("id", UUID.randomUUID().toString());
        event.put("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        var data = event.path("data");
        ((ObjectNode) data.path("betrokkene")).put("bsn", person);
        ((ObjectNode) data.path("traject")).put("kenmerk", "IPS-P-" + number);
        ((ObjectNode) data.path("aanvrager")).put("plaats", mark(run) + number);
        return new Application(number, lane, event.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the application that arrived as this data, or -1 when it is none of this run. */
    static int numberOf(JsonNode data, String run) {
        var mark = data.at(PLACE).asText();
        return mark.startsWith(mark(run))
                ? Integer.parseInt(mark.substring(mark(run).length()))
                : -1;
    }

    private static String mark(String run) {
        return "Proef " + run + " nummer ";
    }

    @Override
    public String toString() {
        return "Application[" + number + "]";
    }
}
