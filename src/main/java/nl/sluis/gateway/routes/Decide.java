package nl.sluis.gateway.routes;

import java.util.List;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.Assessor;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.RegionFit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Step {@code decide}: does exactly one rule permit it? */
final class Decide implements Processor {
    private final DecisionPoint matrix;
    private final Assessor assessor;
    private final Parties parties;

    Decide(DecisionPoint matrix, Assessor assessor, Parties parties) {
        this.matrix = matrix;
        this.assessor = assessor;
        this.parties = parties;
    }

    @Override
    public void process(Exchange exchange) {
        var understood = Passage.in(exchange, Passage.Understood.class);
        var message = understood.message();
        var form = understood.form();
        var purpose = message.envelope().purpose();
        if (purpose != null && !purpose.equals(form.purpose())) {
            throw new MessageRefused(List.of(Reason.PURPOSE_MISMATCH));
        }
        var question = assessor.question(message, form.purpose(), regionFit(message));
        exchange.getMessage()
                .setBody(
                        switch (matrix.decide(question)) {
                            case Decision.Permit permit ->
                                new Passage.Permitted(
                                        understood,
                                        permit,
                                        question.circumstances().age());
                            case Decision.Refuse refuse -> throw new MessageRefused(refuse.codes());
                        });
    }

    private RegionFit regionFit(Message message) {
        return RegionFit.of(
                takesPart(message.sender().oin(), message),
                takesPart(message.receiver().oin(), message));
    }

    private boolean takesPart(Oin oin, Message message) {
        return parties.find(oin)
                .filter(party -> party.regions().contains(message.envelope().region()))
                .isPresent();
    }
}
