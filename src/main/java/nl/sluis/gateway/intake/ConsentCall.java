package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/**
 * The calls of the register, {@code POST /v1/toestemmingen}, {@code /v1/toestemmingen/zoek} and {@code /v1/intrekkingen}:
 * strict JSON, handed to the register as it is.
 */
final class ConsentCall implements Call {
    private final BodyReader bodies;
    private final BiFunction<Party, Document, Answer> desk;

    ConsentCall(BodyReader bodies, BiFunction<Party, Document, Answer> desk) {
        this.bodies = bodies;
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, HttpServletRequest request) throws IOException {
        if (bodies.typeOf(request) != BodyReader.Type.JSON) {
            throw RejectedRequest.as(Problem.CONTENT_TYPE);
        }
        var body = StrictJson.read(bodies.read(request));
        return Replies.of(desk.apply(caller, new Document(body)), UnaryOperator.identity());
    }
}
