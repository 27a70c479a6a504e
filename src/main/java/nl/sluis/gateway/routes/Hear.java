package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier.Carried;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step {@code hear}: what did the receiver answer? Its status counts; its words are not read. */
final class Hear implements Processor {
    private static final int TIMEOUT = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    @Override
    public void process(Exchange exchange) {
        var status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(status == null ? new Carried.TryAgain("NO_STATUS") : meaning(status));
    }

    /** 409 says that the receiver has it already: a resend after an answer that was lost. */
    static Carried meaning(int status) {
        if (status >= 200 && status < 300 || status == CONFLICT) {
            return new Carried.Delivered();
        }
        if (status == TIMEOUT || status == TOO_MANY || status < 400 || status >= 500) {
            return new Carried.TryAgain("HTTP_" + status);
        }
        return new Carried.NotWanted(status);
    }
}
