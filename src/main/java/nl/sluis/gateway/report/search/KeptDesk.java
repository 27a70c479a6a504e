package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.QuestionRefusedException;

/** Keeps, tells and forgets searches. */
final class KeptDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private final KeptSearches searches;
    private final Keepable keepable;

    KeptDesk(KeptSearches searches, Keepable keepable) {
        this.searches = searches;
        this.keepable = keepable;
    }

    /** {@code {"searches": [{"id": …, "filters": {…}}, …]}}, the newest first. */
    JsonNode list(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var told = answer.putArray("searches");
        searches.of(asked.person()).forEach(one -> told.addObject()
                .put("id", one.id().toString())
                .put("kept", one.kept().toString())
                .set("filters", read(one.filters())));
        return answer;
    }

    private static JsonNode read(String filters) {
        try {
            return JSON.readTree(filters);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a search was kept that is no JSON", broken);
        }
    }

    /** The filters are the members of the order. */
    JsonNode keep(Asked asked) {
        if (!searches.keep(asked.person(), keepable.text(asked.body()))) {
            throw QuestionRefusedException.conflict("a person keeps at most " + KeptSearches.MOST + " searches");
        }
        return JsonNodeFactory.instance.objectNode().put("outcome", "kept");
    }

    /** {@code {"id": …}}. */
    JsonNode forget(Asked asked) {
        try {
            if (searches.forget(
                    asked.person(), UUID.fromString(asked.body().path("id").asText()))) {
                return JsonNodeFactory.instance.objectNode().put("outcome", "forgotten");
            }
        } catch (IllegalArgumentException noId) {
            // told below, as what is another's
        }
        throw QuestionRefusedException.notFound("you keep no such search");
    }
}
