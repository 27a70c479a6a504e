package nl.sluis.gateway.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.OnObjection;

/**
 * What the versions of one person at one holder say to a demand.
 *
 * <p>Guarantee: {@code GIVEN} to a demand that requires consent only where each of those who decide at the person's age has
 * one single version, in force, not taken back and not replaced, that covers receiver, purpose, scope and every category.
 * The age is the one of the message; where that tells none, the oldest that a consent of this person tells, for nobody
 * grows younger. A restriction that concerns the demand always
 * blocks. The more specific decision wins; between equals, and where neither is the more specific in every part, the
 * refusal or objection wins (GF-IG consent.md). A later decision about the very same target replaces an earlier one of
 * the same voice once its period has begun; of a person of 16, also what the parents decided. A withdrawal takes back every earlier consent for whatever it concerns, how specific that may be.
 * A demand that names no category is covered by consent for any category only.
 */
final class Precedence {
    private static final ZoneId CALENDAR = ZoneId.of("Europe/Amsterdam");
    private final List<ConsentVersion> versions;
    private final ConsentDemand demand;
    private final LocalDate today;
    private final AgeGroup age;

    private Precedence(List<ConsentVersion> versions, ConsentDemand demand, Instant at) {
        this.versions = versions;
        this.demand = demand;
        this.today = LocalDate.ofInstant(at, CALENDAR);
        this.age = demand.age() == null ? oldestTold(versions) : demand.age();
    }

    private static AgeGroup oldestTold(List<ConsentVersion> versions) {
        return versions.stream()
                .filter(version -> version.decision() == ConsentDecision.CONSENT)
                .map(version -> version.age() == null ? AgeGroup.FROM_16 : version.age())
                .max(Comparator.naturalOrder())
                .orElse(AgeGroup.FROM_16);
    }

    /**
     * What it comes to.
     *
     * @param restsOn the consents in force that cover the demand, where it is {@code GIVEN} because of them
     */
    record Judgement(ConsentState state, List<ConsentVersion> restsOn) {}

    /** The state at this instant; the order of the list does not matter. */
    static ConsentState judge(List<ConsentVersion> versions, ConsentDemand demand, Instant at) {
        var precedence = new Precedence(versions, demand, at);
        return demand.required() ? precedence.whereConsentIsTheBasis() : precedence.whereStatuteIs();
    }

    /** The same, with what it rests on. */
    static Judgement weigh(List<ConsentVersion> versions, ConsentDemand demand, Instant at) {
        var precedence = new Precedence(versions, demand, at);
        if (!demand.required()) {
            return new Judgement(precedence.whereStatuteIs(), List.of());
        }
        var state = precedence.whereConsentIsTheBasis();
        return new Judgement(
                state,
                state == ConsentState.GIVEN ? precedence.consentsInForce().toList() : List.of());
    }

    private ConsentState whereConsentIsTheBasis() {
        if (isRestricted()) {
            return ConsentState.RESTRICTED;
        }
        if (anyStands(version -> version.decision().isNegative())) {
            return ConsentState.OBJECTION;
        }
        if (isDecidedBy(consentsInForce())) {
            return ConsentState.GIVEN;
        }
        return consentsInForce().findAny().isPresent() ? ConsentState.DECIDED_BY_ANOTHER : whyNotInForce();
    }

    private ConsentState whereStatuteIs() {
        if (isRestricted()) {
            return ConsentState.RESTRICTED;
        }
        var objected = demand.objection() != OnObjection.NONE && anyStands(this::isUnweighedObjection);
        return objected ? ConsentState.OBJECTION : ConsentState.GIVEN;
    }

    private boolean isUnweighedObjection(ConsentVersion version) {
        return version.decision() == ConsentDecision.OBJECTION && version.version() > demand.weighed();
    }

    private boolean isRestricted() {
        return versions.stream()
                .filter(version -> version.decision() == ConsentDecision.RESTRICTION)
                .filter(version -> version.target().concerns(demand))
                .filter(version -> version.period().holdsOn(today))
                .anyMatch(version -> !isReplaced(version));
    }

    private boolean anyStands(Predicate<ConsentVersion> negative) {
        return versions.stream()
                .filter(negative)
                .filter(version -> version.target().concerns(demand))
                .filter(version -> version.period().holdsOn(today))
                .filter(version -> !isReplaced(version))
                .anyMatch(version -> !isDecidedBy(
                        consentsInForce().filter(consent -> consent.target().isMoreSpecificThan(version.target()))));
    }

    /** Whether among these are consents of everybody who decides at this age. */
    private boolean isDecidedBy(Stream<ConsentVersion> consents) {
        return Deciders.suffice(
                age, consents.map(consent -> consent.decidedBy().voice()).collect(Collectors.toSet()));
    }

    private Stream<ConsentVersion> consentsInForce() {
        return consents()
                .filter(consent -> consent.period().holdsOn(today))
                .filter(consent -> !isWithdrawn(consent))
                .filter(consent -> !isReplaced(consent));
    }

    private ConsentState whyNotInForce() {
        return consents()
                .max(Comparator.comparingInt(ConsentVersion::version))
                .map(last -> isWithdrawn(last) ? ConsentState.WITHDRAWN : ConsentState.EXPIRED)
                .orElse(ConsentState.MISSING);
    }

    private Stream<ConsentVersion> consents() {
        return versions.stream()
                .filter(version -> version.decision() == ConsentDecision.CONSENT)
                .filter(version -> version.target().covers(demand));
    }

    private boolean isWithdrawn(ConsentVersion consent) {
        return versions.stream()
                .filter(later -> later.version() > consent.version())
                .filter(later -> later.decision() == ConsentDecision.WITHDRAWAL)
                .anyMatch(later -> later.target().concerns(demand));
    }

    /** A restriction is replaced by a restriction only, whoever says it; a withdrawal replaces nothing. */
    private boolean isReplaced(ConsentVersion earlier) {
        return versions.stream()
                .filter(later -> later.version() > earlier.version())
                .filter(later -> later.decision() != ConsentDecision.WITHDRAWAL)
                .filter(later -> (later.decision() == ConsentDecision.RESTRICTION)
                        == (earlier.decision() == ConsentDecision.RESTRICTION))
                .filter(later -> later.target().equals(earlier.target()))
                .filter(later -> later.decision() == ConsentDecision.RESTRICTION || later.speaksFor(earlier))
                .anyMatch(later -> later.period().hasBegunOn(today));
    }
}
