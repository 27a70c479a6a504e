package nl.sluis.gateway.routes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.intake.Told;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Party;

/**
 * Takes the rehearsal messages through a set, by its own door and its own routes. Nothing is recorded and nothing waits;
 * what the register would say stands in the file.
 */
final class Rehearsal {
    private final WorkingSet set;
    private final Clock clock;

    Rehearsal(WorkingSet set, Clock clock) {
        this.set = set;
        this.clock = clock;
    }

    /** What came of one. */
    private record Outcome(String word, List<String> reasons, Map<String, String> sees) {
        String told() {
            return RehearsalFile.told(word, reasons);
        }
    }

    /** What came of one, held against what must. */
    private record Compared(String found, List<Difference> differences) {
        static Compared untold(String sentence) {
            return new Compared("", List.of(Difference.untold(sentence)));
        }
    }

    List<Rehearsed> of(List<RehearsalFile> files) {
        return files.stream().map(this::rehearsed).toList();
    }

    private Rehearsed rehearsed(RehearsalFile file) {
        var compared = compared(file);
        return new Rehearsed(
                file.name(),
                file.event().path("regio").asText(),
                file.about(),
                file.expected().told(),
                compared.found(),
                compared.differences());
    }

    private Compared compared(RehearsalFile file) {
        var sender = sender(file.from());
        if (sender.isEmpty()) {
            return Compared.untold("van: parties.yaml has no party " + file.from());
        }
        return switch (set.ways().edition().rehearse(sender.get(), file.sent(clock.instant()))) {
            case Answer.Rehearsed rehearsed -> compare(file, rehearsed);
            case Answer.Invalid(var faults) -> compare(file.expected(), invalid(faults));
            case Answer.Unavailable ignored ->
                Compared.untold("a step failed, or something that it needs is not there");
            case Answer.Limited ignored -> Compared.untold("a rehearsal is counted, and must not be");
            case Answer.Accepted ignored -> throw recorded();
            case Answer.Refused ignored -> throw recorded();
            case Answer.Tried ignored -> throw recorded();
            case Answer.Conflict ignored -> throw recorded();
            case Answer.Found ignored -> throw recorded();
            case Answer.FoundFhir ignored -> throw recorded();
        };
    }

    private Optional<Party> sender(String key) {
        return set.facts().parties().all().stream()
                .filter(party -> party.key().equals(key))
                .findFirst();
    }

    private static Outcome invalid(List<Fault> faults) {
        var codes = faults.stream().map(Fault::code).distinct().sorted().toList();
        return new Outcome(RehearsalFile.INVALID, codes, Map.of());
    }

    private static Compared compare(RehearsalFile file, Answer.Rehearsed rehearsed) {
        var demand = rehearsed.demand();
        if (demand.isPresent() && file.register().isEmpty()) {
            return Compared.untold("toestemming: the register is asked about this message; say what it answers");
        }
        var stopped =
                new ArrayList<>(rehearsed.reasons().stream().map(Told::reason).toList());
        demand.flatMap(asked -> file.register().flatMap(asked::stoppedBy)).ifPresent(stopped::add);
        return compare(file.expected(), stopped.isEmpty() ? passed(rehearsed) : refused(stopped));
    }

    private static Outcome passed(Answer.Rehearsed rehearsed) {
        var sees = new TreeMap<String, String>();
        for (FieldForm field : rehearsed.fields()) {
            if (!field.form().equals(FieldForms.NOTHING)) {
                sees.put(field.path().pointer(), field.form());
            }
        }
        return new Outcome(RehearsalFile.PASSED, List.of(), sees);
    }

    private static Outcome refused(List<Reason> reasons) {
        return new Outcome(
                RehearsalFile.REFUSED,
                reasons.stream().map(Reason::name).distinct().sorted().toList(),
                Map.of());
    }

    private static Compared compare(RehearsalFile.Expected expected, Outcome outcome) {
        var found = new ArrayList<Difference>();
        if (!outcome.word().equals(expected.outcome())) {
            found.add(new Difference(
                    "uitkomst",
                    expected.told(),
                    outcome.told(),
                    "uitkomst: expected " + expected.outcome() + ", is " + outcome.word() + " " + outcome.reasons()));
        } else if (!outcome.reasons().equals(expected.reasons())) {
            found.add(Difference.between(
                    "redenen",
                    expected.reasons().toString(),
                    "are",
                    outcome.reasons().toString()));
        } else {
            fields(expected.sees(), outcome.sees(), found);
        }
        return new Compared(outcome.told(), found);
    }

    private static void fields(Map<String, String> expected, Map<String, String> seen, List<Difference> found) {
        expected.forEach((field, form) -> {
            var is = seen.getOrDefault(field, FieldForms.NOTHING);
            if (!is.equals(form)) {
                found.add(Difference.between("ziet " + field, form, "is", is));
            }
        });
        seen.forEach((field, form) -> {
            if (!expected.containsKey(field)) {
                var sentence = "ziet " + field + ": is " + form + ", and the rehearsal does not name it";
                found.add(new Difference("ziet " + field, FieldForms.NOTHING, form, sentence));
            }
        });
    }

    private static IllegalStateException recorded() {
        return new IllegalStateException("a rehearsal was taken for a message");
    }
}
