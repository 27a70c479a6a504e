package nl.sluis.gateway.management;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.party.PersonRole;

/**
 * One call of the command line's API, {@code /beheer/…} on the management port. Each bean of this type is found and
 * answered there; two with the same method and path stop the start.
 *
 * <p>Guarantee: who asks was recognised by a token and has one of {@link #mayAsk()} before {@link #answer} is called; a
 * person who has not is refused and stands in the log. What a call shows of the log it records itself, before it answers.
 */
public interface ManagementCall {
    /** What it does: a question is a GET and has no body, an order is a POST and has one. */
    enum Method {
        GET,
        POST
    }

    Method method();

    /** Behind {@code /beheer}, with its slash: {@code /log}. No part of it is a value. */
    String path();

    /** Who may ask it; one of these roles is enough. */
    Set<PersonRole> mayAsk();

    /** More than this is refused unread. */
    default int mostBytes() {
        return 1 << 20;
    }

    /**
     * The answer, as JSON in English words. Long work tells {@link Asked#progress()} how far it is.
     *
     * @throws QuestionRefusedException when this cannot be answered as it was asked, or to this person
     * @throws RuntimeException anything else: 503, and the asker learns only that
     */
    JsonNode answer(Asked asked);
}
