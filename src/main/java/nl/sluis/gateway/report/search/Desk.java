package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.SeenPage;
import nl.sluis.gateway.report.Sight;

/** Answers questions about the log. Each is an entry {@code log.read} before it is answered; its further pages are not. */
final class Desk {
    private final Search search;
    private final LogView view;
    private final Looks looks;
    private final FurtherPages pages;
    private final SeenJson json;

    Desk(Search search, LogView view, Looks looks, FurtherPages pages, SeenJson json) {
        this.search = search;
        this.view = view;
        this.looks = looks;
        this.pages = pages;
        this.json = json;
    }

    ObjectNode answer(Asked asked, Query query) {
        var page = find(asked, query);
        var facets = facets(asked, query); // before the look is an entry too: what is counted is what is shown
        if (!pages.areOf(asked.person(), query)) {
            record(asked, query, page);
            pages.follow(asked.person(), query);
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var entries = answer.putArray("entries");
        page.entries().forEach(entry -> entries.add(json.line(entry)));
        page.behind().ifPresent(behind -> answer.put("next", Search.text(behind)));
        facets.ifPresent(counts -> answer.set("facets", counts));
        return answer;
    }

    private SeenPage find(Asked asked, Query query) {
        var sight = Sight.of(asked.person());
        if (query.entry().isPresent()) {
            var found = view.entry(sight, query.entry().get()).stream()
                    .filter(entry -> query.filter().test(Kind.of(entry)))
                    .toList();
            return new SeenPage(found, Optional.empty());
        }
        return query.person()
                .map(person -> search.find(
                        new Sight.OfParty(asked.party()), person, query.filter(), query.window(), query.limit()))
                .orElseGet(() -> search.find(sight, query.filter(), query.window(), query.limit(), asked.progress()));
    }

    private void record(Asked asked, Query query, SeenPage page) {
        var what = JsonNodeFactory.instance
                .objectNode()
                .put("shown", page.entries().size())
                .put("more", page.behind().isPresent());
        what.set("query", query.asked());
        query.why().ifPresent(why -> what.put("why", why));
        var unused = looks.record(asked.person(), query.person(), what);
    }

    /** One entry whole. "There is none" and "not for you" are one answer, and the look is recorded either way. */
    ObjectNode show(Asked asked, Query query) {
        var id = query.entry().orElseThrow(() -> QuestionRefusedException.notUnderstood("entry: the id of an entry"));
        var found = view.entry(Sight.of(asked.person()), id);
        record(asked, query, new SeenPage(found.map(List::of).orElseGet(List::of), Optional.empty()));
        return found.map(entry -> json.whole(entry).put("proof", view.isProvable(entry)))
                .orElseThrow(() -> QuestionRefusedException.notFound("there is no such entry for you"));
    }

    /** All of one message. "There is none" and "not for you" are one answer, and the look is recorded either way. */
    ObjectNode course(Asked asked, Query query) {
        var id = query.entry().orElseThrow(() -> QuestionRefusedException.notUnderstood("entry: the id of an entry"));
        var found = view.course(Sight.of(asked.person()), id);
        record(asked, query, new SeenPage(found, Optional.empty()));
        if (found.isEmpty()) {
            throw QuestionRefusedException.notFound("there is no such entry for you");
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var entries = answer.putArray("entries");
        found.forEach(entry -> entries.add(json.whole(entry).put("proof", view.isProvable(entry))));
        return answer;
    }

    /** How many of each word there are among all that is found, with or without these pages. */
    private Optional<ObjectNode> facets(Asked asked, Query query) {
        if (!query.facets() || query.entry().isPresent()) {
            return Optional.empty();
        }
        var whole = query.window().whole();
        var counts = query.person()
                .map(person -> search.counts(new Sight.OfParty(asked.party()), person, query.filter(), whole))
                .orElseGet(() -> search.counts(Sight.of(asked.person()), query.filter(), whole, asked.progress()));
        return Optional.of(new Facets(counts).asJson());
    }
}
