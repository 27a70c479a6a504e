package nl.sluis.gateway.removal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests that {@code src/test/removal/run} names and writes what became of each: one line a test, with its
 * outcome, its name as {@code class#test}, and what it said. The outcome is {@code passed}, {@code failed} for a test that
 * found what it looks for, and {@code broke} for one that ended otherwise and so shows nothing.
 */
final class NamedTests implements TestExecutionListener {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    /** @param arguments the file for the results, then tests as {@code class#test}; a scenario is named by its file */
    public static void main(String[] arguments) throws IOException {
        var tests = Arrays.asList(arguments).subList(1, arguments.length);
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream().map(NamedTests::select).distinct().toList())
                .build();
        var listener = new NamedTests();
        LauncherFactory.create().execute(request, listener);
        Files.write(Path.of(arguments[0]), List.copyOf(listener.lines));
        System.exit(0); // whatever a test may have left running
    }

    /** What no method is named after is a dynamic test, which is there only when its whole class runs. */
    private static DiscoverySelector select(String test) {
        var name = test.substring(test.indexOf('#') + 1);
        var type = ReflectionSupport.tryToLoadClass(test.substring(0, test.indexOf('#')))
                .getOrThrow(absent -> new IllegalArgumentException("there is no test class " + test, absent));
        return ReflectionSupport.findMethods(
                        type, method -> method.getName().equals(name), HierarchyTraversalMode.BOTTOM_UP)
                .stream()
                .findFirst()
                .<DiscoverySelector>map(method -> DiscoverySelectors.selectMethod(type, method))
                .orElseGet(() -> DiscoverySelectors.selectClass(type));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var thrown = result.getThrowable();
        if (test.isTest() || thrown.isPresent()) {
            lines.add(String.join("\t", outcome(thrown), nameOf(test), Complaint.of(thrown)));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        lines.add(String.join("\t", "skipped", nameOf(test), reason));
    }

    private static String outcome(Optional<Throwable> thrown) {
        return thrown.map(one -> Complaint.isOfATest(one) ? "failed" : "broke").orElse("passed");
    }

    private static String nameOf(TestIdentifier test) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            var dynamic = test.getUniqueIdObject().getLastSegment().getType().startsWith("dynamic");
            return method.getClassName() + "#" + (dynamic ? test.getDisplayName() : method.getMethodName());
        }
        return test.getDisplayName();
    }
}
