package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenPage;
import nl.sluis.gateway.report.Sight;
import nl.sluis.gateway.report.TracedEntries;

/**
 * The processing log of one controller, asked by that controller itself (LDV, read extension). Its records are those that the
 * controller's own officers would be shown; the look is recorded before anything is read.
 */
public final class ProcessingLog {
    private static final int AT_A_TIME = 1_000;
    /** Looked through for a question that names neither trace nor person: some seconds. */
    private static final int MOST = 50_000;

    private final LogView view;
    private final TracedEntries traces;
    private final Acceptances acceptances;
    private final PartyLooks looks;
    private final Ldv ldv = new Ldv();

    ProcessingLog(LogView view, TracedEntries traces, Acceptances acceptances, PartyLooks looks) {
        this.view = view;
        this.traces = traces;
        this.acceptances = acceptances;
        this.looks = looks;
    }

    /**
     * What is looked for; every part that is there has to fit.
     *
     * @param trace    32 hexadecimal digits
     * @param activity the URI of a processing activity
     */
    public record Question(Optional<String> trace, Optional<String> activity, Optional<Bsn> person, LogWindow window) {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    /** The answer of the standard; empty when more would have to be looked through than a question may. */
    public Optional<ObjectNode> of(Party controller, Question question) {
        looks.record(controller, question);
        var reader = Reader.of(controller);
        var records = new ArrayList<ObjectNode>();
        var looked = 0;
        var rest = Optional.of(question.window());
        while (rest.isPresent()) {
            if (looked >= MOST) {
                return Optional.empty();
            }
            var page = page(reader, question, rest.get());
            acceptances.with(reader, page.entries()).stream()
                    .flatMap(read -> ldv.of(read).stream())
                    .filter(record -> fits(record, question))
                    .forEach(records::add);
            looked += AT_A_TIME;
            rest = page.behind().map(question.window()::before);
        }
        return Optional.of(answer(controller, records));
    }

    /** The answer about somebody whom this controller's log does not know: the look is recorded all the same. */
    public ObjectNode ofNobody(Party controller, Question question) {
        looks.record(controller, question);
        return answer(controller, List.of());
    }

    private SeenPage page(Reader reader, Question question, LogWindow window) {
        var sight = new Sight.OfParty(reader.party());
        if (question.person().isPresent()) {
            return view.ofPerson(sight, question.person().get(), window, AT_A_TIME);
        }
        return question.trace()
                .map(trace -> inTrace(sight, trace, window))
                .orElseGet(() -> view.newest(sight, window, AT_A_TIME));
    }

    private SeenPage inTrace(Sight.OfParty sight, String trace, LogWindow window) {
        var within = traces.in(sight.party(), trace).stream()
                .filter(entry -> !entry.at().time().isBefore(window.from())
                        && entry.at().time().isBefore(window.until()))
                .toList();
        return new SeenPage(view.cut(sight, within), Optional.empty());
    }

    private static boolean fits(ObjectNode record, Question question) {
        return question.trace().stream()
                        .allMatch(trace ->
                                record.path("traceId").asText().replace("-", "").equals(trace))
                && question.activity().stream()
                        .allMatch(activity -> record.at("/attributes/dpl.core.processing_activity_id")
                                .asText()
                                .equals(activity));
    }

    private static ObjectNode answer(Party controller, List<ObjectNode> records) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("metadata")
                .put("logbookId", "urn:sluis:logboek:" + controller.oin().value())
                .put("organizationName", controller.name());
        records.forEach(answer.putArray("processingActivities")::add);
        return answer;
    }
}
