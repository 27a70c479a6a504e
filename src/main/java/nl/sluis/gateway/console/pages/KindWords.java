package nl.sluis.gateway.console.pages;

import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** Kinds of data as one officer names them to another: a report says "your case" to the person, a page does not. */
final class KindWords {
    private static final Map<String, String> DUTCH = Map.of(
            "traject", "het traject",
            "financiering", "de kosten van het traject",
            "contact", "naam en bereikbaarheid",
            "verwijzing", "de hulpvraag",
            "afstemming", "afspraken",
            "functionele-behoefte", "wat op het werk nodig is",
            "uitkomst", "hoe het met het werk gaat",
            "rechten", "rechten van de betrokkene",
            "vraag", "een vraag tussen professionals",
            "toelichting", "een toelichting voor de afzender zelf");
    private static final Map<String, String> ENGLISH = Map.of(
            "traject", "the trajectory",
            "financiering", "the cost of the trajectory",
            "contact", "name and contact",
            "verwijzing", "the request for help",
            "afstemming", "appointments",
            "functionele-behoefte", "what is needed at work",
            "uitkomst", "how work goes",
            "rechten", "rights of the person",
            "vraag", "a question between professionals",
            "toelichting", "a remark for the sender alone");

    private KindWords() {}

    /** The code itself where there is no such kind. */
    static String of(String code) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return (english ? ENGLISH : DUTCH).getOrDefault(code, code);
    }
}
