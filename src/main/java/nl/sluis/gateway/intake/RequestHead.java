package nl.sluis.gateway.intake;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the head of a request, of which the form is right, is one that is taken here. */
final class RequestHead {
    private static final int MOST_HEADERS = 100;
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    /**
     * As RFC 3986 has it, 3.3; one that is written in another way than ours is another address. It never goes back: where it could,
     * a long path would take more of the stack than there is.
     */
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]++|%[0-9A-Fa-f]{2})*+");
    /** What leads somewhere else than it says, for whoever resolves it. */
    private static final Pattern CROOKED = Pattern.compile("(?i).*(/\\.{1,2}(/.*)?|%2f.*|%5c.*|%2e.*|%00.*)");

    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~!$'()*,;:@/?&=+%-]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final byte[] NOTHING = new byte[0];

    private RequestHead() {}

    /** Empty when it is not one. */
    static Optional<Asked> read(HttpRequest request, List<X509Certificate> chain) {
        var headers = request.headers();
        var target = request.uri();
        var mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = mark < 0 ? null : target.substring(mark + 1);
        var right = request.decoderResult().isSuccess()
                && headers.size() <= MOST_HEADERS
                && METHOD.matcher(request.method().name()).matches()
                && PATH.matcher(path).matches()
                && !CROOKED.matcher(path).matches()
                && (query == null || QUERY.matcher(query).matches())
                && namesItsHost(request.protocolVersion(), headers.getAll(HttpHeaderNames.HOST))
                && hasOneLength(headers)
                && expectsNothingElse(headers.getAll(HttpHeaderNames.EXPECT));
        return right
                ? Optional.of(new Asked(request.method().name(), path, query, headers, chain, NOTHING, true))
                : Optional.empty();
    }

    private static boolean namesItsHost(HttpVersion version, List<String> hosts) {
        if (version.equals(HttpVersion.HTTP_1_0) && hosts.isEmpty()) {
            return true;
        }
        return (version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0))
                && hosts.size() == 1
                && HOST.matcher(hosts.getFirst()).matches();
    }

    /** Chunks and nothing else, or a length; that there are not both is seen to before ({@link StrictHttp}). */
    private static boolean hasOneLength(HttpHeaders headers) {
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1
                        && codings.getFirst().equalsIgnoreCase("chunked")
                        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH);
    }

    private static boolean expectsNothingElse(List<String> expectations) {
        return expectations.stream().allMatch("100-continue"::equalsIgnoreCase);
    }
}
