package nl.sluis.gateway.routes;

import java.util.List;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Question;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step {@code decide}: does exactly one rule permit it? */
final class Decide implements Processor {
    private final DecisionPoint matrix;

    Decide(DecisionPoint matrix) {
        this.matrix = matrix;
    }

    @Override
    public void process(Exchange exchange) {
        var understood = Passage.in(exchange, Passage.Understood.class);
        var envelope = understood.message().envelope();
        var form = understood.form();
        if (envelope.purpose() != null && !envelope.purpose().equals(form.purpose())) {
            throw new MessageRefused(List.of(Reason.PURPOSE_MISMATCH));
        }
        var question = new Question(
                envelope.type(),
                understood.message().sender().role(),
                understood.message().receiver().role(),
                form.purpose());
        exchange.getMessage()
                .setBody(
                        switch (matrix.decide(question)) {
                            case Decision.Permit permit -> new Passage.Permitted(understood, permit);
                            case Decision.Refuse(var reasons) -> throw new MessageRefused(reasons);
                        });
    }
}
