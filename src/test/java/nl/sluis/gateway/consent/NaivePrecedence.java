package nl.sluis.gateway.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.OnObjection;

/**
 * The precedence of domain.md 2.2 and docs/decisions/0016 written down once more, as slowly and plainly as can be: lists
 * that are made shorter, loops, words. It shares nothing with the code of the gateway but the data.
 */
final class NaivePrecedence {
    private NaivePrecedence() {}

    static ConsentState judge(List<ConsentVersion> all, ConsentDemand demand, LocalDate today) {
        var touching = new ArrayList<ConsentVersion>();
        for (var version : all) {
            if (touches(version.target(), demand)) {
                touching.add(version);
            }
        }
        for (var version : touching) {
            if (version.decision() == ConsentDecision.RESTRICTION
                    && holds(version, today)
                    && !replaced(version, all, today)) {
                return ConsentState.RESTRICTED;
            }
        }
        var age = ageOf(all, demand);
        var agreed = new ArrayList<ConsentVersion>();
        for (var version : all) {
            if (version.decision() == ConsentDecision.CONSENT
                    && covers(version.target(), demand)
                    && holds(version, today)
                    && !takenBack(version, all, demand)
                    && !replaced(version, all, today)) {
                agreed.add(version);
            }
        }
        for (var no : touching) {
            if (isNo(no, demand) && holds(no, today) && !replaced(no, all, today)) {
                var narrower = new ArrayList<ConsentVersion>();
                for (var yes : agreed) {
                    if (narrower(yes.target(), no.target())) {
                        narrower.add(yes);
                    }
                }
                if (!enough(age, narrower)) {
                    return ConsentState.OBJECTION;
                }
            }
        }
        if (!demand.required() || enough(age, agreed)) {
            return ConsentState.GIVEN;
        }
        if (!agreed.isEmpty()) {
            return ConsentState.DECIDED_BY_ANOTHER;
        }
        ConsentVersion last = null;
        for (var version : all) {
            if (version.decision() == ConsentDecision.CONSENT
                    && covers(version.target(), demand)
                    && (last == null || last.version() < version.version())) {
                last = version;
            }
        }
        if (last == null) {
            return ConsentState.MISSING;
        }
        return takenBack(last, all, demand) ? ConsentState.WITHDRAWN : ConsentState.EXPIRED;
    }

    private static boolean isNo(ConsentVersion version, ConsentDemand demand) {
        if (demand.required()) {
            return version.decision() == ConsentDecision.REFUSAL || version.decision() == ConsentDecision.OBJECTION;
        }
        return version.decision() == ConsentDecision.OBJECTION
                && demand.objection() != OnObjection.NONE
                && version.version() > demand.weighed();
    }

    private static AgeGroup ageOf(List<ConsentVersion> all, ConsentDemand demand) {
        if (demand.age() != null) {
            return demand.age();
        }
        var told = new HashSet<AgeGroup>();
        for (var version : all) {
            if (version.decision() == ConsentDecision.CONSENT) {
                told.add(version.age() == null ? AgeGroup.FROM_16 : version.age());
            }
        }
        if (told.isEmpty() || told.contains(AgeGroup.FROM_16)) {
            return AgeGroup.FROM_16;
        }
        return told.contains(AgeGroup.FROM_12_TO_15) ? AgeGroup.FROM_12_TO_15 : AgeGroup.UNDER_12;
    }

    private static boolean enough(AgeGroup age, List<ConsentVersion> agreed) {
        var self = false;
        var parent = false;
        var representative = false;
        for (var version : agreed) {
            switch (version.decidedBy()) {
                case PERSON -> self = true;
                case PARENT, GUARDIAN -> parent = true;
                case CURATOR, MENTOR, PROXY -> representative = true;
            }
        }
        return switch (age) {
            case UNDER_12 -> parent;
            case FROM_12_TO_15 -> parent && self;
            case FROM_16 -> self || representative;
        };
    }

    private static boolean takenBack(ConsentVersion consent, List<ConsentVersion> all, ConsentDemand demand) {
        for (var later : all) {
            if (later.version() > consent.version()
                    && later.decision() == ConsentDecision.WITHDRAWAL
                    && touches(later.target(), demand)) {
                return true;
            }
        }
        return false;
    }

    private static boolean replaced(ConsentVersion earlier, List<ConsentVersion> all, LocalDate today) {
        for (var later : all) {
            if (later.version() <= earlier.version()
                    || !later.target().equals(earlier.target())
                    || later.period().from() != null
                            && today.isBefore(later.period().from())) {
                continue;
            }
            var restricts = later.decision() == ConsentDecision.RESTRICTION;
            var wasRestriction = earlier.decision() == ConsentDecision.RESTRICTION;
            if (restricts && wasRestriction) {
                return true;
            }
            if (!restricts
                    && !wasRestriction
                    && later.decision() != ConsentDecision.WITHDRAWAL
                    && (side(later).equals(side(earlier))
                            || later.age() == AgeGroup.FROM_16
                                    && !side(later).equals("parents")
                                    && side(earlier).equals("parents"))) {
                return true;
            }
        }
        return false;
    }

    private static String side(ConsentVersion version) {
        return switch (version.decidedBy()) {
            case PERSON -> "self";
            case PARENT, GUARDIAN -> "parents";
            case CURATOR, MENTOR, PROXY -> "representative";
        };
    }

    private static boolean holds(ConsentVersion version, LocalDate today) {
        var from = version.period().from();
        var to = version.period().to();
        return (from == null || !today.isBefore(from)) && (to == null || !today.isAfter(to));
    }

    private static boolean fits(ConsentTarget target, ConsentDemand demand) {
        var receiver = target.receiver();
        var role = target.role();
        var purpose = target.purpose();
        var scope = target.scope();
        return (receiver == null || receiver.equals(demand.receiver().oin()))
                && (role == null || role.equals(demand.receiver().role()))
                && (purpose == null || purpose.equals(demand.purpose()))
                && (scope == null || scope.equals(demand.scope()));
    }

    private static boolean touches(ConsentTarget target, ConsentDemand demand) {
        if (!fits(target, demand)) {
            return false;
        }
        if (target.categories().isEmpty() || demand.categories().isEmpty()) {
            return true;
        }
        var both = new HashSet<>(target.categories());
        both.retainAll(demand.categories());
        return !both.isEmpty();
    }

    private static boolean covers(ConsentTarget target, ConsentDemand demand) {
        if (!fits(target, demand)) {
            return false;
        }
        if (target.categories().isEmpty()) {
            return true;
        }
        return !demand.categories().isEmpty() && target.categories().containsAll(demand.categories());
    }

    /** In one part more exact, in none less. */
    private static boolean narrower(ConsentTarget one, ConsentTarget other) {
        var parts = List.of(
                exact(one).get(0) - exact(other).get(0),
                exact(one).get(1) - exact(other).get(1),
                exact(one).get(2) - exact(other).get(2),
                exact(one).get(3) - exact(other).get(3));
        return parts.stream().noneMatch(part -> part < 0) && parts.stream().anyMatch(part -> part > 0);
    }

    private static List<Integer> exact(ConsentTarget target) {
        return List.of(
                target.receiver() != null ? 2 : target.role() != null ? 1 : 0,
                target.purpose() != null ? 1 : 0,
                target.scope() != null ? 1 : 0,
                target.categories().equals(Set.of()) ? 0 : 1);
    }
}
