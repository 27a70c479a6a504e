package nl.sluis.gateway.intake;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/**
 * All that a call is looked at by, in one version: who is who, which message types there are, who may speak with whom, and
 * the routes behind it. Immutable; opaque to all but intake.
 */
public final class Edition {
    private final Parties parties;
    private final Map<String, Call> posts;
    private final Map<String, Call> gets;

    /**
     * @param posts the calls with POST, by their path
     * @param gets  the calls with GET, by their path, or by the path before the id that ends it
     */
    Edition(Parties parties, Map<String, Call> posts, Map<String, Call> gets) {
        this.parties = parties;
        this.posts = Map.copyOf(posts);
        this.gets = Map.copyOf(gets);
    }

    Optional<Party> holderOf(X509Certificate certificate) {
        return parties.holderOf(certificate);
    }

    Map<String, Call> posts() {
        return posts;
    }

    Map<String, Call> gets() {
        return gets;
    }
}
