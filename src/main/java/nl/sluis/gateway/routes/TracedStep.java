package nl.sluis.gateway.routes;

import nl.sluis.gateway.tracing.Tracing;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A step with a span around it, which ends when it is known what became of the message. What a step says of its failure is not told, only which it was. */
final class TracedStep implements Processor {
    private final String name;
    private final Processor step;
    private final Tracing tracing;

    TracedStep(String name, Processor step, Tracing tracing) {
        this.name = name;
        this.step = step;
        this.tracing = tracing;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        try (var span = tracing.step(name)) {
            try {
                step.process(exchange);
                if (exchange.getMessage().getBody() instanceof Passage.Answered answered) {
                    exchange.getMessage().setBody(answered.settled());
                }
            } catch (Exception e) {
                span.failed(e.getClass().getSimpleName());
                throw e;
            }
        }
    }
}
