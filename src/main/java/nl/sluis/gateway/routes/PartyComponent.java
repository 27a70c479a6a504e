package nl.sluis.gateway.routes;

import java.util.Map;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import org.apache.camel.Endpoint;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.DefaultComponent;

/**
 * The endpoint {@code party:<OIN>}: the webhook of a party, at the address that {@code parties.yaml} gives it, over mutual
 * TLS. The only endpoint in a route that leads outside; no address stands in a route, and none is taken from a message.
 */
final class PartyComponent extends DefaultComponent {
    private final Parties parties;
    private final HttpComponent https;

    PartyComponent(Parties parties, HttpComponent https) {
        this.parties = parties;
        this.https = https;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        var party = parties.find(new Oin(remaining))
                .orElseThrow(() -> new RouteShapeException("no party of parties.yaml has the OIN " + remaining));
        var address =
                switch (party.delivery()) {
                    case Delivery.Webhook webhook -> webhook.address();
                    case Delivery.None ignored ->
                        throw new RouteShapeException("party " + party.key() + " receives nothing: it has no webhook");
                };
        if (!"https".equals(address.getScheme())) {
            throw new RouteShapeException("the webhook of party " + party.key() + " is not an https address");
        }
        // the method stands here and not in a header, which Camel would search a converter for with every message
        return https.createEndpoint(
                address + "?httpMethod=POST&throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false");
    }
}
