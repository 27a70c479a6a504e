package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the network cuts them, the same bytes are the same requests. */
class StrictHttpTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1~Host: a~~ | 1",
                "~~GET / HTTP/1.1~Host: a~~ | 1",
                "GET / HTTP/1.1~Host: a~~GET / HTTP/1.1~Host: a~~ | 2",
                "POST / HTTP/1.1~Host: a~Content-Length: 11~~{~ a: 1~}GET / HTTP/1.1~Host: a~~ | 2",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~4~~ x~0~~GET / HTTP/1.1~Host: a~~ | 2",
                "GET / HTTP/1.1~Host: a~X: b~ c~~ | 0",
                "GET / HTTP/1.1~Host: a~X:~\tc~~ | 0",
                "~~GET / HTTP/1.1~Host: a~X: b~ c~~ | 0",
                "POST / HTTP/1.1~Host: a~Content-Length: 2~~ ~GET / HTTP/1.1~Host: a~X: b~ c~~ | 1",
                "POST / HTTP/1.1~Content-Length: 2~Transfer-Encoding: chunked~~0~~ | 0",
            })
    void readsTheSameHoweverItComes(String text, int requests) {
        var bytes = text.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);

        for (var cut = 0; cut <= bytes.length; cut++) {
            assertThat(requestsIn(bytes, cut)).as("cut at " + cut).isEqualTo(requests);
        }
    }

    /** The requests that are read before something that is none. */
    private static int requestsIn(byte[] bytes, int cut) {
        var channel = new EmbeddedChannel(new StrictHttp());
        try {
            channel.writeInbound(Unpooled.wrappedBuffer(bytes, 0, cut));
            channel.writeInbound(Unpooled.wrappedBuffer(bytes, cut, bytes.length - cut));
        } catch (DecoderException refused) {
            assertThat(refused).hasCauseInstanceOf(StrictHttp.FoldedLineException.class);
        }
        var requests = 0;
        for (var read = channel.readInbound(); read != null; read = channel.readInbound()) {
            var right = ((DecoderResultProvider) read).decoderResult().isSuccess();
            requests += right && read instanceof HttpRequest ? 1 : 0;
            ReferenceCountUtil.release(read);
        }
        return requests;
    }
}
