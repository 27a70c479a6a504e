package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenPage;
import nl.sluis.gateway.report.Sight;

/**
 * Tells entries in a form, a page at a time, newest first. The look stands in the log before anything is shown; its further
 * pages are part of it.
 */
final class ExportDesk {
    private static final int AT_A_TIME = 500;
    private final LogView view;
    private final Acceptances acceptances;
    private final Looks looks;
    private final ExportPages pages;
    private final Parties parties;

    ExportDesk(LogView view, Acceptances acceptances, Looks looks, ExportPages pages, Parties parties) {
        this.view = view;
        this.acceptances = acceptances;
        this.looks = looks;
        this.pages = pages;
        this.parties = parties;
    }

    ObjectNode answer(Asked asked, ExportOrder order) {
        var reader = reader(asked);
        if (!pages.goesOn(asked.person().key(), order)) {
            record(asked.person(), order);
        }
        var page = page(reader, order);
        var answer = JsonNodeFactory.instance.objectNode();
        var records = answer.putArray("records");
        acceptances.with(reader, page.entries()).stream()
                .flatMap(read -> order.form().record().apply(read).stream())
                .forEach(records::add);
        if (order.entry().isPresent() && records.isEmpty()) {
            throw QuestionRefusedException.notFound(
                    "there is no such entry for you, or this form has no record for it");
        }
        answer.put("head", order.form().head()).put("looked", page.entries().size());
        page.behind().ifPresent(behind -> {
            pages.handOut(asked.person().key(), order, behind);
            answer.put("next", ExportOrders.text(behind));
        });
        return answer;
    }

    private Reader reader(Asked asked) {
        return parties.find(asked.party())
                .map(Reader::of)
                .orElseThrow(() -> QuestionRefusedException.notEntitled("this party does not take part any more"));
    }

    private SeenPage page(Reader reader, ExportOrder order) {
        var sight = new Sight.OfParty(reader.party());
        return order.entry()
                .map(id -> new SeenPage(
                        view.entry(sight, id).<List<SeenEntry>>map(List::of).orElseGet(List::of), Optional.empty()))
                .orElseGet(() -> view.newest(sight, order.window(), AT_A_TIME));
    }

    private void record(Person person, ExportOrder order) {
        var what = JsonNodeFactory.instance.objectNode().put("what", "uitvoer");
        what.set("query", order.asked());
        var unused = looks.record(person, Optional.empty(), what);
    }
}
