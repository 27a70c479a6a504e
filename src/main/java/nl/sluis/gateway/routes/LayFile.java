package nl.sluis.gateway.routes;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Step {@code manifest}: one file with the closed message and a signed manifest of it, named by the id of the delivery. */
final class LayFile implements Processor {
    private final Manifests manifests;

    LayFile(Manifests manifests) {
        this.manifests = manifests;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var file = manifests.file(message.getMandatoryBody(Enclosed.class));
        message.removeHeaders("*");
        message.setHeader(Exchange.FILE_NAME, file.name());
        message.setBody(file);
    }
}
