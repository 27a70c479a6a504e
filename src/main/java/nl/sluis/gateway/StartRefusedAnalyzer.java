package nl.sluis.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/**
 * Prints why the gateway does not start as the sentence that our own code wrote for it, instead of a page of stack: a
 * setting, a file of {@code config/}, a route, a key.
 */
final class StartRefusedAnalyzer implements FailureAnalyzer, Ordered {
    private static final String US = "nl.sluis.gateway.";
    static final String REMEDY = "Mend this and start again; the gateway does not start with less.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        FailureAnalysis analysis = null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
            }
            if (isOurs(cause)) {
                analysis = new FailureAnalysis(cause.getMessage(), REMEDY, cause); // the deepest says it most exactly
            }
        }
        return analysis;
    }

    private static boolean isOurs(Throwable cause) {
        var stack = cause.getStackTrace();
        return cause.getMessage() != null
                && (cause.getClass().getName().startsWith(US)
                        || (stack.length > 0 && stack[0].getClassName().startsWith(US)));
    }

    /** Spring's own analyses, such as that of a port in use, know better what to do. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
