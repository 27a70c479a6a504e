package nl.sluis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The mix of {@code bench/messages/mix.yaml}, in many regions, under many rules, with a large register. */
final class Mix implements Scene {
    private static final int LARGE = 20_480;
    private static final JsonMapper JSON = new JsonMapper();

    private final Plan plan;
    private final JsonNode words;
    private final MixFolders folders;
    private final int consents;
    private final List<String> agreed;
    private final Map<String, MixedMessages.Choice> choices = new LinkedHashMap<>();

    private Mix(Plan plan, JsonNode words, MixFolders folders, int consents) {
        this.plan = plan;
        this.words = words;
        this.folders = folders;
        this.consents = consents;
        this.agreed = TestPersons.first(plan.persons);
    }

    /** @param consents rows of the register, nearly all of persons of whom no message comes */
    static Mix of(Plan plan, int regions, int consents) throws IOException {
        var words =
                new YAMLMapper().readTree(plan.messages().resolve("mix.yaml").toFile());
        var mix = new Mix(plan, words, MixFolders.make(plan, words, regions), consents);
        mix.readMessages();
        return mix;
    }

    private void readMessages() throws IOException {
        var all = TestPersons.first(2 * plan.persons);
        var others = all.subList(plan.persons, all.size());
        for (var row : words.path("messages")) {
            boolean permitted = !row.has("refused");
            var persons = row.path("refused").asText().equals("no-consent") ? others : agreed;
            var choice = choices.computeIfAbsent(row.path("from").asText(), party -> new MixedMessages.Choice());
            var body = body(row);
            var usual = MessageTemplate.of(body, plan.size, persons, folders.regions(), permitted);
            var large = MessageTemplate.of(body, LARGE, persons, folders.regions(), permitted);
            for (int i = 0; i < 10 * row.path("weight").asInt(); i++) {
                choice.add(i % 10 == 0 ? large : usual, permitted);
            }
        }
    }

    private String body(JsonNode row) throws IOException {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", "{id}").put("source", urn(row.path("from")));
        var name = row.path("sample").asText().split("/");
        event.put("type", "nl.sluis." + name[0] + ".v1").put("time", "{time}");
        event.put("datacontenttype", "application/json").put("ontvanger", urn(row.path("to")));
        event.put("regio", MessageTemplate.REGION).put("doel", row.path("for").asText());
        event.put("rol", row.path("as").asText());
        event.set("data", data(name[0], name[1], row.path("set")));
        return JSON.writeValueAsString(event);
    }

    private ObjectNode data(String type, String sample, JsonNode set) throws IOException {
        var file = plan.home
                .resolve("src/test/resources/catalogue")
                .resolve(type)
                .resolve("geldig")
                .resolve(sample + ".json");
        var data = (ObjectNode) JSON.readTree(file.toFile());
        for (var part : data) {
            mark(part, "bsn", "{bsn}");
            mark(part, "kenmerk", "B-{kenmerk}");
        }
        for (var entry : set.properties()) {
            int slash = entry.getKey().lastIndexOf('/');
            ((ObjectNode) data.at(entry.getKey().substring(0, slash)))
                    .set(entry.getKey().substring(slash + 1), entry.getValue());
        }
        return data;
    }

    private static void mark(JsonNode part, String field, String mark) {
        if (part instanceof ObjectNode object && object.has(field)) {
            object.put(field, mark);
        }
    }

    private String urn(JsonNode party) {
        return "urn:nld:oin:" + words.path("oins").path(party.asText()).asText();
    }

    @Override
    public String title() {
        return "mix " + folders.regions().size();
    }

    @Override
    public Path config() {
        return folders.config();
    }

    @Override
    public Path routes() {
        return folders.routes();
    }

    @Override
    public MessageTemplate.Answer tryOne(Station station) {
        return choice(Pki.SENDER).first().tryOne(station.pki().of(Pki.SENDER), station.port(0));
    }

    private MixedMessages.Choice choice(String party) {
        return Objects.requireNonNull(choices.get(party), party);
    }

    @Override
    public void fill(Station station) throws IOException {
        for (var row : words.path("consents")) {
            var holder = row.path("holder").asText();
            Consents.record(station.pki().of(holder), station.port(0), List.of(consent(row)), agreed);
        }
        station.store().ifPresent(store -> Register.fill(store, consents));
    }

    private String consent(JsonNode row) throws IOException {
        var consent = (ObjectNode)
                JSON.readTree(MessageTemplate.minified(plan.messages().resolve("toestemming.json")));
        consent.put("houder", urn(row.path("holder")));
        consent.putObject("ontvanger").put("rol", row.path("role").asText());
        consent.put("doel", row.path("for").asText())
                .put("scope", row.path("scope").asText());
        consent.set("categorieen", row.path("categories"));
        return JSON.writeValueAsString(consent);
    }

    @Override
    public List<Caller> callers(Station station, int connections) {
        var parties = new ArrayList<String>();
        words.path("senders")
                .properties()
                .forEach(sender ->
                        parties.addAll(Collections.nCopies(sender.getValue().asInt(), sender.getKey())));
        var random = new SplittableRandom(System.nanoTime());
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < connections; i++) {
            var party = parties.get(i % parties.size());
            var messages = new MixedMessages(choice(party), random.split());
            callers.add(new Caller(station.pki().of(party), station.port(i), messages));
        }
        return callers;
    }
}
