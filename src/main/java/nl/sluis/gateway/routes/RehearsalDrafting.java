package nl.sluis.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.party.Party;

/** Writes the rehearsals of one form as this party would send them. */
record RehearsalDrafting(DraftForm form, Party sender) {
    static final String URN = "urn:nld:oin:";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** What another region rehearses, with these parties in their places. */
    DraftRehearsal like(RehearsalFile pattern) {
        var example = ", zoals in " + pattern.name().substring(0, 4) + ".";
        var register = pattern.register().map(RehearsalFile::word);
        return draft(register, placed(pattern.event().deepCopy()), pattern.expected(), example);
    }

    /** A message without content. */
    DraftRehearsal empty() {
        var event = YAML.createObjectNode()
                .put("specversion", "1.0")
                .put("type", form.rest().get("type"))
                .put("datacontenttype", "application/json")
                .put("doel", form.rest().get("purpose"));
        event.putObject("data");
        var expected = new RehearsalFile.Expected(RehearsalFile.INVALID, List.of("REQUIRED"), Map.of());
        return draft(Optional.empty(), placed(event), expected, ", want er staat niets in.");
    }

    private ObjectNode placed(ObjectNode event) {
        return event.put("source", URN + sender.oin().value())
                .put("ontvanger", URN + form.rest().get("receiver"))
                .put("regio", form.rest().get("region"))
                .put("rol", form.from());
    }

    private DraftRehearsal draft(
            Optional<String> register, ObjectNode event, RehearsalFile.Expected expected, String because) {
        var reasons = expected.reasons().isEmpty() ? "" : " (" + String.join(", ", expected.reasons()) + ")";
        var about = form.about() + " van " + sender.name() + ": " + expected.outcome() + reasons + because;
        var file = YAML.createObjectNode().put("over", about).put("van", sender.key());
        register.ifPresent(word -> file.put("toestemming", word));
        file.set("bericht", event);
        expect(file.putObject("verwacht"), expected);
        return new DraftRehearsal(fileName(expected), about, text(file));
    }

    private static void expect(ObjectNode outcome, RehearsalFile.Expected expected) {
        outcome.put("uitkomst", expected.outcome());
        if (!expected.reasons().isEmpty()) {
            expected.reasons().forEach(outcome.putArray("redenen")::add);
        }
        if (!expected.sees().isEmpty()) {
            var sees = outcome.putObject("ziet");
            expected.sees().forEach(sees::put);
        }
    }

    private String fileName(RehearsalFile.Expected expected) {
        var what = expected.reasons().isEmpty() ? expected.outcome() : String.join("-", expected.reasons());
        return (form.about().replace('.', '-') + "-" + sender.key() + "-naar-" + form.to() + "-" + what)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                + ".yaml";
    }

    private static String text(ObjectNode file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of YAML is written", e);
        }
    }
}
