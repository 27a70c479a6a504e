package nl.sluis.gateway.intake;

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
    Type typeOf(Asked asked) {
        var types = asked.all("Content-Type");
        if (types.size() > 1 || !asked.all("Content-Encoding").stream().allMatch("identity"::equalsIgnoreCase)) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        return typeOf(types.isEmpty() ? null : types.getFirst());
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

    /** @throws RejectedRequest 413 when there was more than is read here */
    byte[] read(Asked asked) {
        if (!asked.whole()) {
            throw RejectedRequest.as(Problem.TOO_LARGE);
        }
        return within(asked.body());
    }
}
