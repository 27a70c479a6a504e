package nl.sluis.gateway.console.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.gateway.console.site.Notation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A search in words: that is its name, so that nobody has to think one up, and none can name a person. */
final class FilterWords {
    private final MessageSource words;
    private final SearchChoices choices;
    private final PartyNames names;
    private final Notation notation = new Notation();

    FilterWords(MessageSource words, SearchChoices choices, PartyNames names) {
        this.words = words;
        this.choices = choices;
        this.names = names;
    }

    String of(SearchFilters filters) {
        return SearchFilters.order().stream()
                .filter(filters.fields()::containsKey)
                .map(name -> say("zoeken." + name, List.of()) + ": " + value(name, filters.get(name)))
                .collect(Collectors.joining(" · "));
    }

    private String value(String name, String value) {
        return switch (name) {
            case "van", "tot" -> day(value);
            case "partij", "afzender", "ontvanger" -> names.of(value);
            case "reden" -> choices.reason(value);
            case "regio" -> choices.region(value);
            case "soort", "uitkomst" -> say(name + "." + value, List.of());
            default -> value;
        };
    }

    private String day(String text) {
        try {
            return notation.date(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return text;
        }
    }

    private String say(String key, List<Object> values) {
        return words.getMessage(key, values.toArray(), key, LocaleContextHolder.getLocale());
    }
}
