package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A {@code proef} of a message, to be held beside what came of the message when it was meant. */
record Trial(JsonNode event, BackOffice.Reply reply) {
    private static final List<String> COARSE = List.of(
            "[leeftijdsband]",
            "[jaar]",
            "[maand]",
            "[week]",
            "[klasse]",
            "[PC4]",
            "[PC2]",
            "[gemeente]",
            "[verschoven datum]");

    /** Tries the message, and sees that this left an entry {@code proef} and nothing else. */
    static Trial of(Gateway gateway, BackOffice sender, JsonNode event) throws Exception {
        var before = Ledger.entries(gateway.data()).keySet();
        var rowsBefore = Ledger.rows(gateway.data());
        var reply = sender.post("/v1/berichten/proef", "application/cloudevents+json", event);
        var after = Ledger.entries(gateway.data());
        after.keySet().removeAll(before);
        after.values().remove("rejected"); // the count of a minute of noise, which may end meanwhile
        if (reply.status() == 200) {
            assertThat(after).isEqualTo(Map.of(reply.json().path("id").asText(), "proef"));
            assertThat(reply.receipt()).startsWith("rcpt1.");
        } else {
            assertThat(after).isEmpty();
        }
        assertThat(Ledger.rows(gateway.data()))
                .as("what waits and what is known")
                .isEqualTo(rowsBefore);
        assertThat(reply.text()).doesNotContain("psn1.", "psr1.");
        var person = event.at("/data/betrokkene/bsn").asText();
        if (!person.isEmpty()) {
            assertThat(reply.text()).doesNotContain(person);
        }
        return new Trial(event, reply);
    }

    /** The same decision, the same reasons, the same faults. */
    void agreesWith(BackOffice.Reply meant) {
        if (meant.status() == 400) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("fouten")).isEqualTo(meant.json().path("fouten"));
            return;
        }
        var tried = reply.json();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(tried.at("/antwoord/status").asInt()).isEqualTo(meant.status());
        assertThat(tried.path("besluit").asText()).isEqualTo(meant.status() == 202 ? "doorgelaten" : "geweigerd");
        assertThat(tried.at("/antwoord/type")).isEqualTo(meant.json().at("/type"));
        assertThat(codes(tried)).isEqualTo(codes(meant.json()));
    }

    /** Each field arrived in the form that was foretold, and nothing arrived that was not. */
    void foretold(JsonNode arrived) {
        var foretold = new TreeMap<String, String>();
        reply.json()
                .path("velden")
                .forEach(field -> foretold.merge(
                        field.path("pad").asText().replaceFirst("/\\*.*$", ""),
                        field.path("vorm").asText(),
                        (one, other) -> one.equals(other) ? one : "[vergroofd]"));
        var seen = new TreeMap<String, String>();
        leaves("/data", event.path("data"), (path, sent) -> seen.put(path, form(path, sent, arrived.at(path))));
        leaves("/data", arrived.path("data"), (path, value) -> seen.putIfAbsent(path, "toegevoegd"));
        foretold.replaceAll((path, form) -> COARSE.contains(form) ? "[vergroofd]" : form);
        assertThat(foretold).isEqualTo(seen);
    }

    private static String form(String path, JsonNode sent, JsonNode arrived) {
        if (arrived.isMissingNode()) {
            return "niet verzonden";
        }
        var text = arrived.asText();
        var isBsn = path.endsWith("/bsn");
        if (text.startsWith("psn1.")) {
            return "[pseudoniem P1]";
        }
        if (text.startsWith("psh1.")) {
            return "[pseudoniem P2]";
        }
        if (text.startsWith("psr1.")) {
            return "[pseudoniem P3]";
        }
        if (sent.asText().startsWith("psn1.") && !isBsn) {
            return "[eigen kenmerk]";
        }
        if (isBsn) {
            return "[BSN, zichtbaar]";
        }
        return arrived.equals(sent) ? "[ongewijzigd]" : "[vergroofd]";
    }

    private static List<String> codes(JsonNode answer) {
        var codes = new ArrayList<String>();
        answer.path("redenen").forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }

    private interface Leaf {
        void at(String path, JsonNode value);
    }

    /** All that stands in an array counts as one: it arrives as it was sent, not at all, or less of it. */
    private static void leaves(String path, JsonNode tree, Leaf leaf) {
        if (tree.isObject()) {
            tree.properties().forEach(field -> leaves(path + "/" + field.getKey(), field.getValue(), leaf));
        } else if (!tree.isMissingNode()) {
            leaf.at(path, tree);
        }
    }

    @Override
    public String toString() {
        return "Trial[" + reply.status() + "]";
    }
}
