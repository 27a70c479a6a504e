package nl.sluis.gateway.console.pages;

import java.util.Arrays;
import nl.sluis.gateway.message.Reason;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why something was refused, in the language of who reads. */
final class ReasonWords {
    private ReasonWords() {}

    /** The code itself where it is none of ours, such as {@code HTTP_503} of a receiver. */
    static String of(String code) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .map(reason -> english ? reason.english() : reason.dutch())
                .orElse(code);
    }
}
