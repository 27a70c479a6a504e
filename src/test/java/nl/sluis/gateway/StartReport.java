package nl.sluis.gateway;

import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** What a start that is refused prints of it: by our own analyses, in the order in which they are asked. */
public final class StartReport {
    private StartReport() {}

    public static String of(Throwable failure) {
        return Stream.<FailureAnalyzer>of(new SettingRefusalAnalyzer(), new StartRefusedAnalyzer())
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .map(analysis -> String.valueOf(analysis.getDescription()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of ours tells why it does not start", failure));
    }
}
