package nl.sluis.gateway.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which metrics an expression of Prometheus asks for, and with which labels. Reads no more of the language than our files use. */
final class PromQl {
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    private PromQl() {}

    /** @param operator {@code =}, {@code !=}, {@code =~} or {@code !~} */
    record Match(String label, String operator, String value) {}

    record Selector(String metric, List<Match> matches) {}

    static List<Selector> selectors(String expression) {
        var text = GROUPING.matcher(expression).replaceAll("").replaceAll("\\[[^]]*]", "");
        var found = new ArrayList<Selector>();
        for (var one : SELECTOR.matcher(text).results().toList()) {
            var called = text.substring(one.end()).stripLeading().startsWith("(") && one.group(2) == null;
            var within = one.start() > 0 && Character.isLetterOrDigit(text.charAt(one.start() - 1));
            if (!called && !within && !WORDS.contains(one.group(1))) {
                var matches = one.group(2) == null
                        ? List.<Match>of()
                        : MATCHER.matcher(one.group(2))
                                .results()
                                .map(match -> new Match(match.group(1), match.group(2), match.group(3)))
                                .toList();
                found.add(new Selector(one.group(1), matches));
            }
        }
        return found;
    }
}
