package nl.sluis.gateway.removal;

import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** What a test said, in one short line. */
final class Complaint {
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST = 90;

    private Complaint() {}

    /** Whether a test found something, as against a test that could not look. */
    static boolean isOfATest(Throwable thrown) {
        return thrown instanceof AssertionError || thrown instanceof ConditionTimeoutException;
    }

    static String of(Optional<Throwable> thrown) {
        return thrown.map(Complaint::of).orElse("");
    }

    private static String of(Throwable thrown) {
        if (thrown instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()) {
            var expected = value(failed.getExpected());
            var actual = value(failed.getActual());
            if (expected.length() <= LONGEST_VALUE && actual.length() <= LONGEST_VALUE) {
                return "expected " + expected + ", was " + actual;
            }
        }
        var said = oneLine(String.valueOf(thrown.getMessage()));
        var text = thrown instanceof AssertionError ? said : thrown.getClass().getSimpleName() + ": " + said;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String value(ValueWrapper wrapped) {
        return oneLine(wrapped.getStringRepresentation());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[^ -~]+", "…");
    }
}
