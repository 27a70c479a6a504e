package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The present request of a connection, from its head to its answer. Of the thread of the connection's loop. */
final class Turn {
    /** Behind what is not understood nothing is believed to be a request, and what is too long is not waited for. */
    private static final Set<Integer> ENDING = Set.of(400, 413, 500);

    private final Body body;
    private @Nullable Asked asked;
    private @Nullable Guest guest;
    private @Nullable Reply told;
    private boolean bare;
    private boolean last;

    Turn(int longestBody) {
        this.body = new Body(longestBody);
    }

    void begin(HttpRequest head) {
        body.begin();
        bare = head.method().name().equals("HEAD");
        last = !HttpUtil.isKeepAlive(head) || head.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    Body body() {
        return body;
    }

    void letIn(Asked head, Guest as) {
        asked = head;
        guest = as;
    }

    /** The connection ends behind the answer. */
    void isTheLast() {
        last = true;
    }

    boolean isLast() {
        return last;
    }

    /** With what is here of its body. */
    Asked whole() {
        var head = Objects.requireNonNull(asked);
        asked = null;
        return body.of(head);
    }

    Guest guest() {
        return Objects.requireNonNull(guest);
    }

    /** Gives back its place at the door, if it has one. */
    void leave(Optional<Reply> answered) {
        var leaving = guest;
        if (leaving != null) {
            guest = null;
            leaving.leave(answered);
        }
    }

    /** @return whether it can be written: the rest of the body is thrown away first where the connection goes on */
    boolean tell(Reply reply) {
        told = reply;
        last |= ENDING.contains(reply.status());
        return last || body.hasEnded();
    }

    ByteBuf written(Wire wire, ByteBufAllocator memory) {
        var reply = Objects.requireNonNull(told);
        told = null;
        return wire.written(reply, bare, last, memory);
    }
}
