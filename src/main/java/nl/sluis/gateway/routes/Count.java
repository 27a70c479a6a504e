package nl.sluis.gateway.routes;

import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.pseudonym.OracleGuard;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step {@code count}: may this sender name one more person today? Before anything is decided, so that all count alike. */
final class Count implements Processor {
    private final OracleGuard guard;

    Count(OracleGuard guard) {
        this.guard = guard;
    }

    @Override
    public void process(Exchange exchange) {
        var understood = Passage.in(exchange, Passage.Understood.class);
        var subject = understood.subject();
        if (subject != null && isSent(understood.occasion())) {
            switch (guard.admit(understood.message().sender().oin(), subject)) {
                case ADMITTED -> {}
                case OVER_THE_LIMIT -> throw new LimitReached();
            }
        }
        exchange.getMessage().setBody(new Passage.Counted(understood));
    }

    /** What nobody sent, nobody can learn anything from. */
    private static boolean isSent(Occasion occasion) {
        return switch (occasion) {
            case EXCHANGE, TRIAL, CANARY -> true;
            case REHEARSAL -> false;
        };
    }
}
