package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a request, once it is known that they are of a kind and size that is read here. */
final class BodyReader {
    private final int longestBytes;

    BodyReader(int longestBytes) {
        this.longestBytes = longestBytes;
    }

    enum Type {
        CLOUDEVENT,
        JSON,
        FHIR
    }

    /** @throws RejectedRequest 415 for anything else, another charset than UTF-8, or compression */
    Type typeOf(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        return typeOf(request.getContentType());
    }

    private static Type typeOf(@Nullable String contentType) {
        var parts = contentType == null
                ? new String[] {""}
                : contentType.toLowerCase(Locale.ROOT).split(";", -1);
        for (var parameter : Arrays.asList(parts).subList(1, parts.length)) {
            if (!parameter.strip().matches("charset=\"?utf-8\"?")) {
                throw RejectedRequest.as(Problem.CONTENT_TYPE);
            }
        }
        return switch (parts[0].strip()) {
            case "application/cloudevents+json" -> Type.CLOUDEVENT;
            case "application/json" -> Type.JSON;
            case "application/fhir+json" -> Type.FHIR;
            default -> throw RejectedRequest.as(Problem.CONTENT_TYPE);
        };
    }

    /** @throws RejectedRequest 413 when these are more than are read here */
    byte[] within(byte[] bytes) {
        if (bytes.length > longestBytes) {
            throw RejectedRequest.as(Problem.TOO_LARGE);
        }
        return bytes;
    }

    /** @throws RejectedRequest 413 when there is more than is read here; at most one byte of the excess was looked at */
    byte[] read(HttpServletRequest request) throws IOException {
        var announced = request.getContentLengthLong();
        if (announced > longestBytes) {
            throw RejectedRequest.as(Problem.TOO_LARGE);
        }
        return announced < 0
                ? within(request.getInputStream().readNBytes(longestBytes + 1))
                : read(request, (int) announced);
    }

    /** Nobody can send more than was announced: what follows is another request. */
    private static byte[] read(HttpServletRequest request, int announced) throws IOException {
        var bytes = new byte[announced];
        var length = request.getInputStream().readNBytes(bytes, 0, announced);
        return length == announced ? bytes : Arrays.copyOf(bytes, length);
    }
}
