package nl.sluis.gateway.cli.region;

/** SVG as text, element by element; whatever text comes in is escaped. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** @param attributes name and value in turn */
    Svg open(String element, Object... attributes) {
        return tag(element, ">", attributes);
    }

    Svg empty(String element, Object... attributes) {
        return tag(element, "/>", attributes);
    }

    Svg close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    Svg text(String content, int x, int y, Object... attributes) {
        text.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
        attributes(attributes);
        text.append('>').append(escaped(content)).append("</text>\n");
        return this;
    }

    /** An element with nothing but text in it. */
    Svg with(String element, String content, Object... attributes) {
        text.append('<').append(element);
        attributes(attributes);
        text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    private Svg tag(String element, String end, Object... attributes) {
        text.append('<').append(element);
        attributes(attributes);
        text.append(end).append('\n');
        return this;
    }

    private void attributes(Object... attributes) {
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(String.valueOf(attributes[i + 1])))
                    .append('"');
        }
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
