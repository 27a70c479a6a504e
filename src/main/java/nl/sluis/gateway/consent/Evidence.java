package nl.sluis.gateway.consent;

import java.util.Arrays;
import java.util.List;

/**
 * Where the proof of a decision can be found, at the party that holds it; never the document itself.
 *
 * @param reference the holder's own reference; it does not print, for nobody can promise what stands in it
 */
public record Evidence(String reference, Form form) {
    /** How the person said it. */
    public enum Form {
        WRITTEN("schriftelijk"),
        SPOKEN("mondeling"),
        DIGITAL("digitaal");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        static Form of(String code) {
            return Arrays.stream(values())
                    .filter(form -> form.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a form of evidence"));
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Form::code).toList();
        }

        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return "Evidence[" + form.code + "]";
    }
}
