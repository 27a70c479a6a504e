package nl.sluis.gateway.routes;

import java.util.Map;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import org.apache.camel.Endpoint;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.DefaultComponent;

/**
 * The endpoint {@code party:<OIN>}: where a party receives, in the form and at the address that {@code parties.yaml} gives
 * it. The only endpoint in a route that leads outside; no address stands in a route, and none is taken from a message.
 */
final class PartyComponent extends DefaultComponent {
    private final Parties parties;
    private final HttpComponent https;
    private final Stores stores;

    PartyComponent(Parties parties, HttpComponent https, Stores stores) {
        this.parties = parties;
        this.https = https;
        this.stores = stores;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        var party = parties.find(new Oin(remaining))
                .orElseThrow(() -> new RouteShapeException("no party of parties.yaml has the OIN " + remaining));
        return switch (party.delivery()) {
            case Delivery.Webhook webhook -> webhook(party, webhook);
            case Delivery.Kafka kafka -> stores.topic(getCamelContext(), kafka);
            case Delivery.Sftp sftp -> stores.server(getCamelContext(), sftp);
            case Delivery.Folder folder -> stores.folder(getCamelContext(), folder);
            case Delivery.Postvak ignored ->
                throw new RouteShapeException("party " + party.key() + " fetches its messages: nothing is sent to it");
            case Delivery.None ignored ->
                throw new RouteShapeException("party " + party.key() + " receives nothing: its delivery is none");
        };
    }

    private Endpoint webhook(Party party, Delivery.Webhook webhook) throws Exception {
        var address = webhook.address();
        if (!"https".equals(address.getScheme())) {
            throw new RouteShapeException("the webhook of party " + party.key() + " is not an https address");
        }
        // the method stands here and not in a header, which Camel would search a converter for with every message
        return https.createEndpoint(
                address + "?httpMethod=POST&throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false");
    }
}
