package nl.sluis.gateway.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a page. Words come in by {@link #text} and as the value of an attribute, and both are escaped; there is no
 * other way in, so nothing that somebody wrote becomes markup. Well-formed as XML too, which is how it gets on paper.
 */
public final class Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> EMPTY = Set.of("br", "img", "meta", "link", "hr");
    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    public static Html text(String words) {
        return new Html(escaped(words));
    }

    public static Html nothing() {
        return new Html("");
    }

    public static Html of(String element, Html... inside) {
        return of(element, Map.of(), List.of(inside));
    }

    public static Html of(String element, String words) {
        return of(element, text(words));
    }

    public static Html of(String element, Map<String, String> attributes, Html... inside) {
        return of(element, attributes, List.of(inside));
    }

    public static Html of(String element, Map<String, String> attributes, Collection<Html> inside) {
        var tag = new StringBuilder("<").append(named(element));
        new TreeMap<>(attributes).forEach((name, value) -> tag.append(' ')
                .append(named(name))
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (EMPTY.contains(element)) {
            return new Html(tag.append("/>").toString());
        }
        return new Html(tag.append('>') + all(inside).markup + "</" + element + ">");
    }

    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(piece -> piece.markup).collect(Collectors.joining()));
    }

    public static Html all(Html... pieces) {
        return all(List.of(pieces));
    }

    /** A style sheet of ours, which is not escaped and so must not end itself. */
    static Html style(String sheet) {
        if (sheet.contains("<") || sheet.contains("]]>")) {
            throw new IllegalArgumentException("a style sheet holds no markup");
        }
        return new Html("<style>" + sheet + "</style>");
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an element or attribute");
        }
        return name;
    }

    /** What XML cannot hold at all becomes a question mark: a page that does not parse is no page. */
    private static String escaped(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isCharacter(point) ? point : '?');
            }
        });
        return safe.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7f
                || point >= 0xa0 && point <= 0xd7ff
                || point >= 0xe000 && point <= 0xfffd
                || point >= 0x10000;
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return markup;
    }
}
