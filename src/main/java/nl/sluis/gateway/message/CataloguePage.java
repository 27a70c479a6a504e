package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The catalogue for people: {@code docs/berichten.md}, in Dutch, made from the schemas and from nothing else. */
public final class CataloguePage {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INTRODUCTION = """
            # Berichten

            Alle berichttypen die de gateway kent, gemaakt uit `config/messages/` met `./sluis catalogue > docs/berichten.md`. Wijzig het
            schema en niet deze bladzijde: een test vergelijkt ze.

            Een veld dat hier niet staat, wordt geweigerd (400). Een veld dat hier staat en dat de regel niet noemt, wordt niet verzonden.
            Geen enkel type heeft plaats voor een diagnose, een behandeling of een reden in eigen woorden. Wat een ontvanger van een veld
            ziet, staat niet hier maar in de regels (`config/policy/`).

            """;

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private CataloguePage() {}

    /**
     * The page for the schemas of this folder.
     *
     * @throws IllegalStateException when the catalogue itself is refused
     */
    public static String of(Path folder) {
        var page = new CataloguePage();
        var definitions = Catalogue.load(folder).all().stream()
                .sorted(Comparator.comparing(definition -> definition.type().name()))
                .toList();
        page.overview(folder, definitions);
        page.words();
        definitions.forEach(definition -> page.type(definition, schema(folder, definition)));
        return page.page.toString();
    }

    private void overview(Path folder, List<MessageDefinition> definitions) {
        table("type", "bericht", "over", "velden");
        definitions.forEach(definition -> row(
                "[`" + definition.type() + "`](#" + definition.type().name().replace(".", "") + ")",
                schema(folder, definition).path("title").asText(),
                definition.subject().isPresent() ? "één persoon" : "niemand",
                String.valueOf(definition.fields().size())));
    }

    private void words() {
        heading("Klassen: hoe gevoelig een veld is");
        table("klasse", "betekenis");
        Arrays.stream(FieldClass.values())
                .forEach(fieldClass -> row("`" + fieldClass.code() + "`", fieldClass.dutch()));
        heading("Categorieën: hoe een toestemming en een overzicht het noemen");
        table("categorie", "betekenis");
        Arrays.stream(DataCategory.values()).forEach(category -> row("`" + category.code() + "`", category.dutch()));
    }

    private void type(MessageDefinition definition, JsonNode schema) {
        heading(definition.type().name());
        line("**" + schema.path("title").asText() + ".** "
                + schema.path("description").asText());
        line("");
        line("Pseudoniemen en toestemmingen gelden in de scope `" + definition.scope() + "`.");
        line("");
        table("veld", "verplicht", "betekenis", "vorm", "klasse", "categorie");
        new Fields(schema).describe();
    }

    /** Walks one schema in its own order. */
    private final class Fields {
        private final JsonNode schema;

        Fields(JsonNode schema) {
            this.schema = schema;
        }

        void describe() {
            object(schema, "", "ja");
        }

        private void object(JsonNode node, String path, String demand) {
            node.path("properties").properties().forEach(property -> {
                var required = Required.in(node, property.getKey());
                property(property.getValue(), path + "/" + property.getKey(), required.under(demand, path));
            });
        }

        private void property(JsonNode node, String path, String demand) {
            switch (node.path("type").asText()) {
                case "object" -> object(node, path, demand);
                case "array" -> list(node, path + "/*", demand);
                default -> leaf(node, path, demand, node, PageForm.of(node));
            }
        }

        /** What the list means says more than what one of its elements is. */
        private void list(JsonNode list, String path, String demand) {
            var element = list.path("items");
            if (element.path("type").asText().equals("object")) {
                object(element, path, demand);
            } else {
                leaf(element, path, demand, list, PageForm.of(element) + " (" + PageForm.times(list) + ")");
            }
        }

        private void leaf(JsonNode node, String path, String demand, JsonNode meaning, String form) {
            row(
                    "`" + path + "`",
                    demand,
                    meaning.path("title").asText() + ". "
                            + meaning.path("description").asText(),
                    form,
                    node.path("x-klasse").asText(),
                    node.path("x-categorie").asText());
        }
    }

    /** Whether a property must be there. */
    private enum Required {
        YES,
        NO;

        static Required in(JsonNode object, String name) {
            for (var required : object.path("required")) {
                if (required.asText().equals(name)) {
                    return YES;
                }
            }
            return NO;
        }

        String under(String demand, String path) {
            return switch (this) {
                case NO -> "nee";
                case YES -> demand.equals("nee") ? within(path) : demand;
            };
        }

        private static String within(String path) {
            var name = path.replaceAll("/\\*$", "").replaceAll(".*/", "");
            return (path.endsWith("/*") ? "in elk van `" : "als er `") + name + (path.endsWith("/*") ? "`" : "` is");
        }
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void table(String... heads) {
        row(heads);
        line("|" + "---|".repeat(heads.length));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static JsonNode schema(Path folder, MessageDefinition definition) {
        try {
            return JSON.readTree(
                    folder.resolve(SchemaFiles.nameOf(definition.type())).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("A schema that was read a moment ago cannot be read", e);
        }
    }
}
