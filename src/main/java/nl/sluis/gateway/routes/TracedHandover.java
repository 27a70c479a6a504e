package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.tracing.OpenSpan;
import nl.sluis.gateway.tracing.Tracing;

/** The way in, as one trace: from when the message was read to its answer. */
final class TracedHandover implements Handover {
    private final Handover way;
    private final Tracing tracing;
    private final Clock clock;

    TracedHandover(Handover way, Tracing tracing, Clock clock) {
        this.way = way;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public Answer pass(Message message, Occasion occasion) {
        try (var span = arrival(message.envelope(), occasion)) {
            span.with("sender.role", message.sender().role().code());
            span.with("receiver.role", message.receiver().role().code());
            return told(span, way.pass(message, occasion));
        }
    }

    @Override
    public Answer refuse(
            Party party, Envelope envelope, Optional<KeyedHash> dataDigest, List<Reason> reasons, Occasion occasion) {
        try (var span = arrival(envelope, occasion)) {
            return told(span, way.refuse(party, envelope, dataDigest, reasons, occasion));
        }
    }

    private OpenSpan arrival(Envelope envelope, Occasion occasion) {
        var arrived = envelope.provenance().arrived();
        Instant began = arrived == null ? clock.instant() : arrived;
        return tracing.arrival(began)
                .with("region", envelope.region().value())
                .with("message.type", envelope.type().name())
                .with("occasion", occasion.name().toLowerCase(Locale.ROOT));
    }

    private static Answer told(OpenSpan span, Answer answer) {
        span.with("answer", answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (answer instanceof Answer.Refused refused) {
            span.with("reasons", refused.reasons().stream().map(Reason::name).collect(Collectors.joining(" ")));
        }
        return answer;
    }
}
