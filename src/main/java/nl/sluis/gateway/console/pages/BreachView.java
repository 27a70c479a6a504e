package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** The counts of a breach as the page shows them: what the report says as data, and nothing beside it. */
record BreachView(
        String party,
        Instant since,
        Instant until,
        List<String> only,
        long arrived,
        long received,
        long notArrived,
        long unreadable,
        long least,
        long most,
        List<Answer> form,
        List<Kind> kinds,
        List<Line> receivers,
        List<Line> rules,
        List<Subject> persons) {
    private static final int MOST_PERSONS = 200;

    static BreachView of(JsonNode report) {
        var messages = report.path("berichten");
        var persons = report.path("personen");
        return new BreachView(
                report.path("organisatie").asText(),
                moment(report.path("van")),
                moment(report.path("tot")),
                report.path("beperktTot").valueStream().map(JsonNode::asText).toList(),
                messages.path("verstuurdEnAangekomen").asLong(),
                messages.path("ontvangen").asLong(),
                messages.path("verstuurdEnNietAangekomen").asLong(),
                messages.path("nietTeOpenen").asLong(),
                persons.path("minimaal").asLong(),
                persons.path("maximaal").asLong(),
                report.path("meldformulier").valueStream().map(Answer::of).toList(),
                report.path("soortenGegevens").valueStream().map(Kind::of).toList(),
                report.path("ontvangers").valueStream().map(Line::of).toList(),
                report.path("regels").valueStream().map(Line::of).toList(),
                persons.path("pseudoniemen")
                        .valueStream()
                        .limit(MOST_PERSONS)
                        .map(Subject::of)
                        .toList());
    }

    /** A question of the form; @param known whether the log has the answer, else it is a hint for who fills it in */
    record Answer(String question, String answer, boolean known) {
        static Answer of(JsonNode told) {
            var known = told.hasNonNull("antwoord");
            return new Answer(
                    told.path("vraag").asText(),
                    told.path(known ? "antwoord" : "inTeVullen").asText(),
                    known);
        }
    }

    /** A kind of data in one form. */
    record Kind(String kind, String fieldClass, String form, long messages) {
        static Kind of(JsonNode told) {
            return new Kind(
                    told.path("soort").asText(),
                    told.path("klasse").asText(),
                    told.path("vorm").asText(),
                    told.path("berichten").asLong());
        }
    }

    /** A receiver or a rule. */
    record Line(String name, long messages, long persons, Instant first, Instant last) {
        static Line of(JsonNode told) {
            return new Line(
                    told.path("naam").asText(),
                    told.path("berichten").asLong(),
                    told.path("personen").asLong(),
                    moment(told.path("eerste")),
                    moment(told.path("laatste")));
        }
    }

    /** A person under the pseudonym of this party's log. */
    record Subject(String pseudonym, long messages, Instant first, Instant last) {
        static Subject of(JsonNode told) {
            return new Subject(
                    told.path("pseudoniem").asText(),
                    told.path("berichten").asLong(),
                    moment(told.path("eerste")),
                    moment(told.path("laatste")));
        }
    }

    private static Instant moment(JsonNode text) {
        return Instant.parse(text.asText());
    }
}
