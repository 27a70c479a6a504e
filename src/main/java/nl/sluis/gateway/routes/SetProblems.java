package nl.sluis.gateway.routes;

import java.util.List;

/** What is wrong with a set that did not compile, in the words of who found it: files, lines and reasons. */
final class SetProblems {
    private SetProblems() {}

    static List<String> of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof RouteShapeException)) {
            cause = cause.getCause();
        }
        return cause instanceof RouteShapeException shape
                ? shape.problems()
                : String.valueOf(cause.getMessage()).lines().map(String::strip).toList();
    }

    /** As the log has them: what a file says stands between quotes, and is left out. */
    static List<String> recorded(List<String> problems) {
        return problems.stream().limit(20).map(SetProblems::recorded).toList();
    }

    private static String recorded(String problem) {
        var blanked = problem.replaceAll("'[^']*'", "'…'");
        return blanked.length() > 300 ? blanked.substring(0, 300) + "…" : blanked;
    }
}
