package nl.sluis.gateway.report.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.sluis.gateway.journal.SealedBody;

/** A body as parties are given it, for tests of what can be done with it. */
public final class GivenBodyTexts {
    private GivenBodyTexts() {}

    /** To who sees every word of it. */
    public static String clear(SealedBody body) {
        try {
            return GivenBody.of(body, Optional.of((ObjectNode) new ObjectMapper().readTree(body.body())))
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To who does not. */
    public static String stored(SealedBody body) {
        return GivenBody.of(body, Optional.empty()).text();
    }
}
