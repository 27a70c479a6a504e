package nl.sluis.gateway.console.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import nl.sluis.gateway.management.QuestionRefusedException;

/**
 * What somebody asked a moment ago, for the pages that follow from it: in memory only, for half an hour, and for the session that
 * asked it alone. Its name in an address says nothing of what is in it. Safe between threads.
 */
final class Drawer<T> {
    private static final int MOST = 500;
    private static final int ID_BYTES = 16;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private final Cache<String, Kept<T>> kept;
    private final SecureRandom random;

    private record Kept<T>(String session, T what) {}

    Drawer(SecureRandom random, Ticker ticker) {
        this.random = random;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(LONGEST)
                .ticker(ticker)
                .build();
    }

    /** Its name, for an address. */
    String put(HttpSession session, T what) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.put(id, new Kept<>(session.getId(), what));
        return id;
    }

    /** @throws QuestionRefusedException when it is not there any more, or not for this session: the two are one answer */
    T find(HttpSession session, String id) {
        var found = kept.getIfPresent(id);
        if (found == null || !found.session().equals(session.getId())) {
            throw QuestionRefusedException.notFound("this was asked too long ago, or by another");
        }
        return found.what();
    }
}
