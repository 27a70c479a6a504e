package nl.sluis.gateway.intake;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request, and who sent it as TLS knows it. Of one thread at a time.
 *
 * @param path  as it was sent: there is no other way to write one of ours
 * @param chain the certificate of the connection and those above it, as TLS believed them
 * @param body  as far as it was read
 * @param whole false when there is more of it than is read here
 */
record Asked(
        String method,
        String path,
        @Nullable String query,
        HttpHeaders headers,
        List<X509Certificate> chain,
        byte[] body,
        boolean whole) {
    private static final int MOST_PARAMETERS = 10;

    Asked with(byte[] read, boolean all) {
        return new Asked(method, path, query, headers, chain, read, all);
    }

    /** Every value of this header, in the order in which they were sent. */
    List<String> all(String name) {
        return headers.getAll(name);
    }

    /** In small letters. */
    Set<String> names() {
        return headers.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RejectedRequest 400 when the query is not one */
    Map<String, List<String>> parameters() {
        try {
            return query == null
                    ? Map.of()
                    : new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS).parameters();
        } catch (IllegalArgumentException broken) {
            throw RejectedRequest.because(
                    "FORMAT", "De parameters zijn niet te lezen.", "The parameters cannot be read.");
        }
    }

    /** Nothing of what was sent. */
    @Override
    public String toString() {
        return "Asked[" + method + "]";
    }
}
