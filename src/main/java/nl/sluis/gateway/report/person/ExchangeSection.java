package nl.sluis.gateway.report.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.gateway.report.page.Facts;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;

/** Each message by itself: who, to whom, when, what, why, and what the receiver saw. */
final class ExchangeSection {
    private final List<Exchange> exchanges;

    ExchangeSection(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    Html html() {
        if (exchanges.isEmpty()) {
            return Html.all(
                    Prose.heading(2, "De berichten, een voor een"),
                    Prose.paragraph("Er zijn geen berichten gevonden."));
        }
        return Html.all(
                Prose.heading(2, "De berichten, een voor een"),
                Html.all(exchanges.stream().map(ExchangeSection::html).toList()));
    }

    private static Html html(Exchange exchange) {
        var facts = new Facts("Over dit bericht")
                .row("Van", SummarySection.named(exchange.ends().from()))
                .row("Aan", SummarySection.named(exchange.ends().to()))
                .row("Wanneer", DutchTime.moment(exchange.stamp().at()));
        if (!exchange.matter().purpose().isEmpty()) {
            facts.row("Waarvoor", exchange.matter().purpose());
        }
        exchange.matter().grounds().forEach(ground -> facts.row(ground.question(), ground.answer()));
        facts.row("Wat er gebeurde", fate(exchange.fate()));
        return Html.of(
                "div",
                Map.of("class", "bericht"),
                Prose.heading(
                        3,
                        exchange.matter().title() + ", "
                                + DutchTime.day(exchange.stamp().at())),
                facts.html(),
                fields(exchange));
    }

    private static Html fate(Fate fate) {
        return switch (fate) {
            case Fate.Delivered(var when) -> told("ok", "Aangekomen op " + DutchTime.moment(when.at()) + ".");
            case Fate.Waiting() ->
                told("rest", "Nog onderweg. Vlak voor het afleveren kijkt Sluis opnieuw of het mag.");
            case Fate.Stopped(var stop, var when) ->
                told("stop", stop.words() + " Dat was op " + DutchTime.moment(when.at()) + ".");
            case Fate.Refused(var reasons) ->
                told("stop", "Geweigerd. De ontvanger kreeg niets en hoorde niets. " + words(reasons));
            case Fate.Tried(var against) ->
                told(
                        "rest",
                        "Alleen geprobeerd: er is niets verstuurd. "
                                + (against.isEmpty()
                                        ? "Het bericht had gemogen."
                                        : "Het bericht had niet gemogen. " + words(against)));
        };
    }

    private static String words(List<Fate.Why> reasons) {
        return reasons.isEmpty()
                ? ""
                : "Waarom: " + reasons.stream().map(Fate.Why::words).collect(Collectors.joining(" "));
    }

    private static Html told(String look, String words) {
        return Html.of("span", Map.of("class", "lot lot-" + look), Html.text(words));
    }

    private static Html fields(Exchange exchange) {
        var seen =
                exchange.matter().fields().stream().filter(Exchange.Field::seen).toList();
        if (seen.isEmpty()) {
            return kept(exchange);
        }
        var rows = new Rows(caption(exchange), "Gegeven", "Gaat over", "Wat de ontvanger ervan zag");
        seen.forEach(field -> rows.row(field.title(), field.category(), field.form()));
        return Html.all(rows.html(), kept(exchange));
    }

    private static String caption(Exchange exchange) {
        var who = exchange.ends().to().party().name();
        return switch (exchange.fate()) {
            case Fate.Delivered ignored -> "Wat " + who + " zag";
            case Fate.Waiting ignored -> "Wat " + who + " zal zien als het aankomt";
            case Fate.Stopped ignored -> "Wat " + who + " gezien zou hebben";
            case Fate.Refused ignored -> "Wat " + who + " gezien zou hebben";
            case Fate.Tried ignored -> "Wat " + who + " gezien zou hebben";
        };
    }

    private static Html kept(Exchange exchange) {
        var unseen = exchange.matter().fields().stream()
                .filter(field -> !field.seen())
                .map(Exchange.Field::title)
                .toList();
        return unseen.isEmpty()
                ? Html.nothing()
                : Prose.paragraph(
                        "klein", "Stond in het bericht en is niet doorgegeven: " + String.join(", ", unseen) + ".");
    }
}
