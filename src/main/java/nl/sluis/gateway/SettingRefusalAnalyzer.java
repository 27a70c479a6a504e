package nl.sluis.gateway;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** A setting whose value may not be stops the start with the sentence of {@code ./sluis check}, and without the value. */
final class SettingRefusalAnalyzer extends AbstractFailureAnalyzer<BindException> implements Ordered {
    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException refused) {
        return new FailureAnalysis(
                String.join("\n", SettingRefusal.sentences(refused)), StartRefusedAnalyzer.REMEDY, refused);
    }

    /** Spring's own analysis of the same failure prints the value. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
