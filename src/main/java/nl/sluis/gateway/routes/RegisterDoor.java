package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.bulk.Door;
import nl.sluis.gateway.bulk.FileRefusedException;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;
import nl.sluis.gateway.bulk.LineOutcome;
import nl.sluis.gateway.bulk.Rejection;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.message.Oin;

/**
 * The desk of consents of one party, as the lines of an import come to it: the set in force decides about each line, also when
 * it changes halfway. While nothing can be recorded it waits, for three minutes at most.
 */
final class RegisterDoor implements Door {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private final SetInForce inForce;
    private final Oin holder;
    private final Clock clock;

    RegisterDoor(SetInForce inForce, Oin holder, Clock clock) {
        this.inForce = inForce;
        this.holder = holder;
        this.clock = clock;
    }

    /** What came of handing it in once. */
    private sealed interface Tried {
        record Settled(LineOutcome outcome) implements Tried {}

        record Later(Duration pause) implements Tried {}
    }

    @Override
    public LineOutcome send(String key, ObjectNode request) {
        var giveUp = clock.instant().plus(PATIENCE);
        while (true) {
            switch (tried(ask(key, request))) {
                case Tried.Settled(var outcome) -> {
                    return outcome;
                }
                case Tried.Later(var pause) -> pause(pause, giveUp);
            }
        }
    }

    private void pause(Duration asked, Instant giveUp) {
        if (clock.instant().isAfter(giveUp) || Thread.currentThread().isInterrupted()) {
            throw new FileRefusedException(Fault.NO_ANSWER, "nothing can be recorded now");
        }
        LockSupport.parkNanos((asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked).toNanos());
    }

    private Answer ask(String key, ObjectNode request) {
        try (var use = inForce.open()) {
            var party = use.set()
                    .facts()
                    .parties()
                    .find(holder)
                    .orElseThrow(() -> new FileRefusedException(Fault.NO_ANSWER, "this party takes no part any more"));
            return use.edition().byHand().record(party, request, key);
        }
    }

    private static Tried tried(Answer answer) {
        return switch (answer) {
            case Answer.Accepted ignored -> new Tried.Settled(new LineOutcome.Taken());
            case Answer.Invalid(var faults) ->
                rejected(faults.stream()
                        .map(fault -> Rejection.ofField(fault.pointer(), fault.code(), fault.dutch()))
                        .toList());
            case Answer.Refused refused ->
                rejected(refused.reasons().stream()
                        .map(reason -> Rejection.ofLine(reason.name(), reason.dutch()))
                        .toList());
            case Answer.Conflict() ->
                rejected(
                        List.of(Rejection.ofLine("OTHER_CONTENT", "Deze sleutel is voor een andere inhoud gebruikt.")));
            case Answer.Limited(var after) -> new Tried.Later(after);
            case Answer.Unavailable(var after) -> new Tried.Later(after);
            case Answer.Found ignored -> throw new IllegalStateException("nothing was asked");
            case Answer.FoundFhir ignored -> throw new IllegalStateException("nothing was asked");
            case Answer.Tried ignored -> throw new IllegalStateException("nothing was tried");
            case Answer.Rehearsed ignored -> throw new IllegalStateException("nothing was rehearsed");
        };
    }

    private static Tried rejected(List<Rejection> why) {
        return new Tried.Settled(new LineOutcome.Rejected(why));
    }
}
