package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person's report as the page shows it: what the report says as data, and nothing beside it. */
record PersonView(
        String party,
        Instant made,
        Optional<String> reference,
        List<Recipient> recipients,
        List<Message> messages,
        List<Choice> choices,
        List<Look> looks,
        int proofs) {
    static PersonView of(JsonNode report) {
        return new PersonView(
                report.at("/organisatie/naam").asText(),
                moment(report.path("gemaakt")),
                Optional.ofNullable(report.path("kenmerk").textValue()),
                all(report.path("ontvangers")).stream().map(Recipient::of).toList(),
                all(report.path("berichten")).reversed().stream()
                        .map(Message::of)
                        .toList(),
                all(report.path("keuzes")).reversed().stream().map(Choice::of).toList(),
                all(report.path("ingezien")).reversed().stream().map(Look::of).toList(),
                report.path("bewijzen").size());
    }

    /** How many messages ended so; the codes of {@code uitkomst}. */
    public long ended(String code) {
        return messages.stream()
                .filter(message -> message.outcome().equals(code))
                .count();
    }

    /** Who got something. */
    record Recipient(String name, String role, int messages, Instant first, Instant last, String kinds) {
        static Recipient of(JsonNode told) {
            return new Recipient(
                    told.path("naam").asText(),
                    told.path("rol").asText(),
                    told.path("berichten").asInt(),
                    moment(told.path("eerste")),
                    moment(told.path("laatste")),
                    joined(told.path("soortenGegevens")));
        }
    }

    /**
     * One message.
     *
     * @param outcome the code of what became of it
     * @param told    what became of it, in words; empty where the code says it all
     */
    record Message(
            String entry,
            Instant at,
            String title,
            String from,
            String to,
            String purpose,
            List<Ground> grounds,
            String outcome,
            String told,
            Optional<Instant> ended,
            List<Field> fields,
            List<String> stayed) {
        static Message of(JsonNode told) {
            var outcome = told.path("uitkomst");
            var fields = all(told.path("gegevens"));
            return new Message(
                    told.path("regel").asText(),
                    moment(told.path("tijd")),
                    told.path("bericht").asText(),
                    named(told.path("van")),
                    named(told.path("aan")),
                    told.path("doel").asText(),
                    all(told.path("grondslagen")).stream().map(Ground::of).toList(),
                    outcome.path("code").asText(),
                    words(outcome),
                    Optional.ofNullable(outcome.path("tijd").textValue()).map(Instant::parse),
                    fields.stream()
                            .filter(field -> field.path("doorgegeven").asBoolean())
                            .map(Field::of)
                            .toList(),
                    fields.stream()
                            .filter(field -> !field.path("doorgegeven").asBoolean())
                            .map(field -> field.path("gegeven").asText())
                            .toList());
        }

        private static String words(JsonNode outcome) {
            var reasons = all(outcome.path("redenen")).stream()
                    .map(reason -> reason.path("uitleg").asText())
                    .toList();
            return reasons.isEmpty() ? outcome.path("uitleg").asText() : String.join(" ", reasons);
        }
    }

    /** Why somebody might. */
    record Ground(String question, String answer) {
        static Ground of(JsonNode told) {
            return new Ground(told.path("vraag").asText(), told.path("antwoord").asText());
        }
    }

    /** A field of which the receiver saw something, and what. */
    record Field(String title, String kind, String form) {
        static Field of(JsonNode told) {
            return new Field(
                    told.path("gegeven").asText(),
                    told.path("soort").asText(),
                    told.path("ontvangerZag").asText());
        }
    }

    /** What the person, or somebody for the person, decided. */
    record Choice(Instant at, String what, String by, String about, String kinds) {
        static Choice of(JsonNode told) {
            return new Choice(
                    moment(told.path("tijd")),
                    told.path("wat").asText(),
                    told.path("doorWie").asText(),
                    told.path("waarover").asText(),
                    joined(told.path("soortenGegevens")));
        }
    }

    /** Who looked. */
    record Look(Instant at, String who, String what) {
        static Look of(JsonNode told) {
            return new Look(
                    moment(told.path("tijd")),
                    told.path("wie").asText(),
                    told.path("wat").asText());
        }
    }

    private static String named(JsonNode end) {
        var role = end.path("rol").asText();
        var name = end.path("naam").asText();
        return role.isEmpty() || role.equals(name) ? name : name + " (" + role + ")";
    }

    private static Instant moment(JsonNode text) {
        return Instant.parse(text.asText());
    }

    private static String joined(JsonNode words) {
        return String.join(", ", all(words).stream().map(JsonNode::asText).toList());
    }

    private static List<JsonNode> all(JsonNode array) {
        return array.valueStream().toList();
    }
}
