package nl.sluis.gateway.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a nested provision means: within what the provision around it says, it says the contrary. What it leaves out is as
 * around it; what it names lies inside, or it would be no exception.
 *
 * <p>Refused are those that the precedence of the register would not carry out as they are written.
 */
final class FhirExceptions {
    private final FhirRule whole;
    private final FhirFaults faults;

    FhirExceptions(FhirRule whole, FhirFaults faults) {
        this.whole = whole;
        this.faults = faults;
    }

    /** The exception with everything that it leaves unsaid; empty after noting why it is none. */
    Optional<FhirRule> within(FhirRule exception) {
        if (exception.permit() == whole.permit()) {
            faults.add(
                    exception.path() + ".type",
                    "SAME_TYPE",
                    "Een uitzondering zegt het omgekeerde van waarop zij een uitzondering is.",
                    "An exception says the contrary of what it is an exception to.");
            return Optional.empty();
        }
        var before = faults.count();
        var receiverSaid = exception.receiver() != null || exception.role() != null;
        if (receiverSaid) {
            requireInside(isReceiverInside(exception), exception.path() + ".actor[0]");
        }
        var inside = new FhirRule(
                exception.path(),
                exception.permit(),
                receiverSaid ? exception.receiver() : whole.receiver(),
                receiverSaid ? exception.role() : whole.role(),
                purposes(exception),
                scope(exception),
                categories(exception),
                period(exception));
        if (faults.count() == before) {
            requireEffect(inside);
        }
        return faults.count() == before ? Optional.of(inside) : Optional.empty();
    }

    private boolean isReceiverInside(FhirRule exception) {
        @Nullable Oin receiver = whole.receiver();
        @Nullable Role role = whole.role();
        if (receiver != null) {
            return receiver.equals(exception.receiver());
        }
        return role == null || exception.receiver() != null || role == exception.role();
    }

    private List<Purpose> purposes(FhirRule exception) {
        var inside = whole.purposes().isEmpty() || whole.purposes().containsAll(exception.purposes());
        requireInside(inside, exception.path() + ".purpose");
        return exception.purposes().isEmpty() ? whole.purposes() : exception.purposes();
    }

    private @Nullable String scope(FhirRule exception) {
        if (exception.scope() == null) {
            return whole.scope();
        }
        requireInside(
                whole.scope() == null || Objects.equals(whole.scope(), exception.scope()),
                exception.path() + ".code[0]");
        return exception.scope();
    }

    private Set<String> categories(FhirRule exception) {
        var inside = whole.categories().isEmpty() || whole.categories().containsAll(exception.categories());
        requireInside(inside, exception.path() + ".class");
        return exception.categories().isEmpty() ? whole.categories() : exception.categories();
    }

    private Period period(FhirRule exception) {
        var from = later(whole.period().from(), exception.period().from());
        var to = earlier(whole.period().to(), exception.period().to());
        if (from != null && to != null && to.isBefore(from)) {
            requireInside(false, exception.path() + ".period");
            return Period.OPEN;
        }
        return new Period(from, to);
    }

    private void requireInside(boolean inside, String path) {
        if (!inside) {
            faults.add(
                    path,
                    "OUTSIDE",
                    "Een uitzondering ligt binnen wat de bepaling eromheen zegt.",
                    "An exception lies within what the provision around it says.");
        }
    }

    /**
     * A no inside a yes must not be about the very same, or it would replace the yes for good; a yes inside a no must be the
     * more specific, or the no would win (see {@link Precedence}).
     */
    private void requireEffect(FhirRule inside) {
        var effect = inside.targets().stream().allMatch(target -> whole.targets().stream()
                .filter(around -> around.purpose() == null || around.purpose().equals(target.purpose()))
                .allMatch(around -> inside.permit() ? target.isMoreSpecificThan(around) : !target.equals(around)));
        if (!effect) {
            faults.add(
                    inside.path(),
                    "NOT_NARROWER",
                    "Deze uitzondering is niet nauwer dan de bepaling eromheen en zou dus niets of alles uitzonderen.",
                    "This exception is no narrower than the provision around it, and so would except nothing or all.");
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
