package nl.sluis.gateway.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.journal.FirstAnswers;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Reason;

/**
 * What a sender hears of noise: what has no entry of its own, so that the journal does not see it. A resend of what was once
 * accepted still gets its first answer.
 */
final class NoiseAnswers {
    private final FirstAnswers firstAnswers;
    private final Entries entries;
    private final Answers answers;
    private final Clock clock;

    NoiseAnswers(FirstAnswers firstAnswers, Entries entries, Answers answers, Clock clock) {
        this.firstAnswers = firstAnswers;
        this.entries = entries;
        this.answers = answers;
        this.clock = clock;
    }

    /** One answer for every pseudonym that does not open, whatever the cause. */
    Answer unreadable(Passage passage, FieldPath field) {
        return firstOr(
                passage,
                () -> new Answer.Invalid(List.of(new Fault(
                        field.pointer(),
                        Reason.TOKEN_UNREADABLE.name(),
                        Reason.TOKEN_UNREADABLE.dutch(),
                        Reason.TOKEN_UNREADABLE.english()))));
    }

    /** Until the day of the guard, which is one of UTC, is over. */
    Answer limited(Passage passage) {
        return firstOr(passage, () -> new Answer.Limited(untilTomorrow()));
    }

    private Answer firstOr(Passage passage, Supplier<Answer> noise) {
        try {
            return first(passage).map(answers::of).orElseGet(noise);
        } catch (JournalUnavailableException e) {
            return new Answer.Unavailable(e.retryAfter());
        }
    }

    private Optional<Outcome> first(Passage passage) {
        return switch (passage.occasion()) {
            case EXCHANGE, CANARY -> firstAnswers.to(entries.guardOf(passage.message()));
            case TRIAL, REHEARSAL -> Optional.empty();
        };
    }

    private Duration untilTomorrow() {
        var now = clock.instant();
        var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC);
        return Duration.between(now, tomorrow.toInstant());
    }
}
