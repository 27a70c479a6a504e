package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what happened with the part {@code verwacht} of a sample. Names what differs, never a value. */
final class Expectation {
    private final JsonNode expected;
    private final List<String> differences = new ArrayList<>();

    Expectation(JsonNode expected) {
        this.expected = expected;
    }

    /** Everything that was not as expected; empty when all was. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    void differs(String what) {
        differences.add(what);
    }

    void answer(Reply reply) {
        same("status", expected.path("status").asText(), Integer.toString(reply.status()));
        same("redenen", words(expected.path("redenen")), sorted(reply.reasons()));
        var faults = new ArrayList<String>();
        expected.path("fouten")
                .forEach(fault -> faults.add(
                        fault.path("pad").asText() + " " + fault.path("code").asText()));
        same("fouten", sorted(faults), sorted(reply.faults()));
    }

    void repeat(Reply first, Reply second, int deliveries) {
        var repeat = expected.path("herhaling");
        same("herhaling.status", repeat.path("status").asText(), Integer.toString(second.status()));
        same(
                "herhaling.zelfdeBewijs",
                repeat.path("zelfdeBewijs").asText(),
                Boolean.toString(first.receipt().equals(second.receipt())));
        same("herhaling.leveringen", repeat.path("leveringen").asText(), Integer.toString(deliveries));
    }

    /** @param others the data that the receivers of earlier samples got, by the name of the sample */
    void delivery(JsonNode sent, JsonNode arrived, Map<String, JsonNode> others) {
        var forms = Forms.of(sent, arrived);
        var dropped = forms.values().stream().filter(Forms.ABSENT::equals).count();
        same("weggelaten", expected.path("weggelaten").asText(), Long.toString(dropped));
        if (forms.containsValue("toegevoegd")) {
            differs("the receiver saw a field that was not sent");
        }
        expected.path("ziet").properties().forEach(field -> {
            if (!sees(field.getKey(), field.getValue(), sent, arrived, others)) {
                differs(field.getKey() + ": expected '" + named(field.getValue()) + "', seen as "
                        + forms.getOrDefault(field.getKey(), Forms.ABSENT));
            }
        });
    }

    private static boolean sees(
            String path, JsonNode form, JsonNode sent, JsonNode arrived, Map<String, JsonNode> others) {
        var value = arrived.at(path);
        if (form.has("gelijkAan")) {
            var other = others.get(form.path("gelijkAan").asText());
            return other != null && !value.isMissingNode() && value.equals(other.at(path));
        }
        if (form.has("waarde")) {
            return value.asText().equals(form.path("waarde").asText());
        }
        return switch (form.asText()) {
            case "ongewijzigd" -> !value.isMissingNode() && value.equals(sent.at(path));
            case "afwezig" -> value.isMissingNode();
            case "pseudoniem P1" -> value.asText().startsWith("psn1.") && !value.equals(sent.at(path));
            case "pseudoniem P2" -> value.asText().matches("psh1\\.[A-Za-z0-9_-]{22}");
            case "leeftijdsgroep" -> value.asText().matches("\\d{1,2}-\\d{1,2}|90\\+") && !value.equals(sent.at(path));
            default -> throw new IllegalStateException("the sample asks an unknown form: " + form.asText());
        };
    }

    private static String named(JsonNode form) {
        return form.isObject() ? form.fieldNames().next() : form.asText();
    }

    private void same(String what, String expectedText, String happened) {
        if (!expectedText.equals(happened)) {
            differs(what + ": expected " + expectedText + ", got " + happened);
        }
    }

    private static String words(JsonNode array) {
        var words = new ArrayList<String>();
        array.forEach(word -> words.add(word.asText()));
        return sorted(words);
    }

    private static String sorted(List<String> words) {
        return new TreeSet<>(words).toString();
    }
}
