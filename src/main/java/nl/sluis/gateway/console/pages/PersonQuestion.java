package nl.sluis.gateway.console.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.UnreadableBsnException;
import nl.sluis.gateway.report.Why;
import org.jspecify.annotations.Nullable;

/** What the form of a look asks, with all that is wrong with it. The BSN never goes back to the browser. */
final class PersonQuestion {
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final String reason;
    private final String reference;
    private final @Nullable Bsn person;
    private final @Nullable Why why;
    private final @Nullable Why caseName;

    private PersonQuestion(String bsn, String reason, String reference) {
        this.reason = reason;
        this.reference = reference;
        this.person = bsn(bsn);
        this.why = words("reden", reason);
        this.caseName = reference.isBlank() ? null : words("kenmerk", reference);
    }

    static PersonQuestion of(String bsn, String reason, String reference) {
        return new PersonQuestion(bsn, reason, reference);
    }

    /** Before anything was filled in. */
    static PersonQuestion empty(String reason) {
        var question = new PersonQuestion("", reason, "");
        question.faults.clear();
        return question;
    }

    private @Nullable Bsn bsn(String text) {
        try {
            return Bsn.of(text.replaceAll("[ .-]", ""));
        } catch (UnreadableBsnException broken) {
            faults.put("bsn", "persoon.fout.bsn");
            return null;
        }
    }

    private @Nullable Why words(String field, String text) {
        try {
            return new Why(text);
        } catch (IllegalArgumentException broken) {
            faults.put(field, "persoon.fout." + field);
            return null;
        }
    }

    /** Field and the word that says what is wrong with it. */
    public Map<String, String> faults() {
        return Map.copyOf(faults);
    }

    public String reason() {
        return reason;
    }

    public String reference() {
        return reference;
    }

    Bsn person() {
        return Objects.requireNonNull(person, "asked only where nothing is wrong");
    }

    Why why() {
        return Objects.requireNonNull(why, "asked only where nothing is wrong");
    }

    Optional<Why> caseName() {
        return Optional.ofNullable(caseName);
    }

    @Override
    public String toString() {
        return "PersonQuestion[***]";
    }
}
