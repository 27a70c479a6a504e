package nl.sluis.gateway.intake;

import java.util.Map;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.party.Party;

/** The calls of one edition, by method and path. */
record CallsOfEdition(Edition edition) implements Call {
    @Override
    public Reply answer(Party caller, Asked asked) {
        return begin(caller, asked).get();
    }

    @Override
    public Underway<Reply> begin(Party caller, Asked asked) {
        var path = asked.path();
        var gets = edition.gets();
        var get = gets.getOrDefault(path, gets.get(path.substring(0, path.lastIndexOf('/') + 1)));
        if (asked.query() != null && (get == null || !get.hasParameters())) {
            throw RejectedRequest.because(
                    "UNKNOWN_FIELD",
                    "Deze aanroep heeft geen parameters in het adres.",
                    "This call has no parameters in its address.");
        }
        var post = edition.posts().get(path);
        if (post != null) {
            return asked.method().equals("POST") ? post.begin(caller, asked) : only("POST");
        }
        if (get != null) {
            return asked.method().equals("GET") ? get.begin(caller, asked) : only("GET");
        }
        return Underway.known(Replies.problem(Problem.NOT_FOUND));
    }

    private static Underway<Reply> only(String method) {
        return Underway.known(Replies.problem(Problem.METHOD, Map.of("Allow", method)));
    }
}
