package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.party.Person;

/**
 * Which pages belong to a query that stands in the log already: the same words by the same person, at most ten minutes after
 * the page before. A page of anything else is a query of its own.
 */
final class FurtherPages {
    private static final Duration ONE_QUERY = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private final Cache<Words, Boolean> queries =
            Caffeine.newBuilder().expireAfterAccess(ONE_QUERY).maximumSize(MOST).build();

    private record Words(String reader, ObjectNode asked, Optional<Bsn> person, Optional<String> why) {
        @Override
        public String toString() {
            return "Words[" + reader + "]";
        }
    }

    boolean areOf(Person reader, Query query) {
        return query.window().before().isPresent() && queries.getIfPresent(words(reader, query)) != null;
    }

    void follow(Person reader, Query query) {
        queries.put(words(reader, query), true);
    }

    private static Words words(Person reader, Query query) {
        return new Words(reader.key(), query.asked(), query.person(), query.why());
    }
}
