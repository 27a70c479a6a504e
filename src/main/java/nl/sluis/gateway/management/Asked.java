package nl.sluis.gateway.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * What a person asks.
 *
 * @param person     who asks
 * @param parameters of the query, each named once
 * @param body       the JSON object of an order; empty for a question
 * @param progress   where long work says how far it is
 */
public record Asked(Person person, Map<String, String> parameters, ObjectNode body, Progress progress) {
    public Asked {
        parameters = Map.copyOf(parameters);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * The party for which this person asks.
     *
     * @throws QuestionRefusedException for an operator or an auditor, who act for none
     */
    public Oin party() {
        var party = person.party();
        if (party == null) {
            throw QuestionRefusedException.notEntitled("an operator and an auditor act for no party");
        }
        return party;
    }

    @Override
    public String toString() {
        return "Asked[" + person.key() + "]";
    }
}
