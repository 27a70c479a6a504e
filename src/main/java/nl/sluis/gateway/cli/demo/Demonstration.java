package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends every sample through the real door and holds what happens against what its file expects. Message ids are new each
 * run and consents are given first, so that it can be repeated.
 */
public final class Demonstration {
    private final SampleFolder samples;
    private final Cast cast;
    private final ReceiptCheck receipts;
    private final Clock clock;
    private final Consents consents;
    private final Deliveries deliveries;
    /** The data that receivers got in this run, by the name of the sample. */
    private final Map<String, JsonNode> received = new HashMap<>();

    public Demonstration(Path samples, Cast cast, ReceiptCheck receipts, Clock clock) {
        this.samples = new SampleFolder(samples);
        this.cast = cast;
        this.receipts = receipts;
        this.clock = clock;
        this.consents = new Consents(cast, this.samples.consent(), clock);
        this.deliveries = new Deliveries(clock);
    }

    /** @throws NoAnswerException when the gateway or the stand-ins do not answer */
    public Playbill play() {
        var outcomes = new ArrayList<Outcome>();
        samples.samples().forEach(sample -> outcomes.add(play(sample)));
        return new Playbill(List.copyOf(outcomes));
    }

    private Outcome play(Sample sample) {
        consents.prepare(sample);
        var event = Placeholders.fill(sample.message(), this::value);
        var bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        var sender = cast.player(sample.from());
        var receiver = cast.player(cast.nameOf(sample.receiverUrn()));
        var before = Deliveries.lastNumber(receiver);
        var expectation = new Expectation(sample.expected());

        var reply = sender.send(bytes);
        expectation.answer(reply);
        var receipt = checked(reply, expectation);
        var status = reply.status() == 202 ? deliveries.settled(sender, reply.id()) : "";
        var arrived =
                status.equals("afgeleverd") ? Deliveries.arrived(receiver, before, event) : MissingNode.getInstance();
        if (sample.deliveryExpected() != status.equals("afgeleverd")) {
            expectation.differs("afgeleverd: expected " + sample.deliveryExpected() + ", status " + status);
        }
        if (!arrived.isMissingNode()) {
            received.put(sample.name(), arrived);
            expectation.delivery(event.path("data"), arrived, received);
        }
        if (sample.resent()) {
            Consents.require(consents.withdraw(sample.person()));
            var second = sender.send(bytes);
            expectation.repeat(reply, second, Deliveries.count(receiver, before, arrived));
        }
        return new Outcome(
                sample,
                cast.nameOf(sample.receiverUrn()),
                (reply.status() + " " + status).strip(),
                reply.status() == 400 ? reply.faults() : reply.reasons(),
                arrived.isMissingNode() ? Map.of() : Forms.of(event.path("data"), arrived),
                reply.id(),
                receipt,
                expectation.differences());
    }

    private String checked(Reply reply, Expectation expectation) {
        if (reply.receipt().isEmpty()) {
            if (reply.status() == 202 || reply.status() == 403) {
                expectation.differs("there is no receipt");
            }
            return "-";
        }
        try {
            receipts.check(reply.receipt());
            return "checked";
        } catch (RuntimeException convicted) {
            expectation.differs("the receipt does not hold: " + convicted.getMessage());
            return "FALSE";
        }
    }

    private String value(String word) {
        if (word.equals("id")) {
            return UUID.randomUUID().toString();
        }
        if (word.equals("nu")) {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        }
        var parts = word.split(":", 3);
        var data = parts.length == 3 && parts[0].equals("ontvangen") ? received.get(parts[1]) : null;
        if (data == null || data.at(parts[2]).isMissingNode()) {
            throw new IllegalStateException("nothing is known for the placeholder " + word);
        }
        return data.at(parts[2]).asText();
    }
}
