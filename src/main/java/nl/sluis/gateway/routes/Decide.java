package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.Assessor;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Finding;
import nl.sluis.gateway.policy.Predicate;
import nl.sluis.gateway.policy.Question;
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
        var understood = Passage.in(exchange, Passage.Counted.class).understood();
        var message = understood.message();
        var form = understood.form();
        var purpose = message.envelope().purpose();
        if (purpose != null && !purpose.equals(form.purpose())) {
            throw new MessageRefused(purposeMismatch(form.purpose(), purpose));
        }
        var question = assessor.question(message, form.purpose(), regionFit(message));
        exchange.getMessage()
                .setBody(
                        switch (matrix.decide(question)) {
                            case Decision.Permit permit -> new Passage.Permitted(understood, permit, question);
                            case Decision.Refuse refuse -> throw new MessageRefused(refused(question, refuse));
                        });
    }

    private static Weighed refused(Question question, Decision.Refuse refuse) {
        return new Weighed(Optional.of(question), refuse.reasons(), Optional.empty(), refuse.codes());
    }

    /** The matrix is not asked: what the sender says and what the route is for are two questions. */
    private static Weighed purposeMismatch(Purpose expected, Purpose actual) {
        var found = new Finding(Reason.PURPOSE_MISMATCH, Predicate.PURPOSE, expected.code(), actual.code(), false);
        return Weighed.refused(found);
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
