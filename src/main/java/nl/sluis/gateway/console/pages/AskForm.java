package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import nl.sluis.gateway.party.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks that two others approve.
 *
 * @param wie whom it is about: of an erasure a BSN, of a re-identification a pseudonym; it is not shown again
 */
record AskForm(String wie, String grond, String doel, String grondslag, String zaak) {
    static final AskForm EMPTY = new AskForm("", "", "", "", "");

    /** A browser sends only the fields of its form. */
    AskForm(
            @Nullable String wie,
            @Nullable String grond,
            @Nullable String doel,
            @Nullable String grondslag,
            @Nullable String zaak) {
        this.wie = stripped(wie);
        this.grond = stripped(grond);
        this.doel = stripped(doel);
        this.grondslag = stripped(grondslag);
        this.zaak = stripped(zaak);
    }

    private static String stripped(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    ObjectNode order(ApprovalKind kind, Person officer) {
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("purpose", doel)
                .put("legalBasis", grondslag)
                .put("caseRef", zaak);
        return switch (kind) {
            case ERASURE -> order.put("step", "ask").put("person", wie).put("ground", grond);
            case REIDENTIFICATION -> {
                var party = officer.party();
                yield order.put("token", wie).put("holder", party == null ? "" : party.value());
            }
        };
    }

    @Override
    public String toString() {
        return "AskForm[***]";
    }
}
