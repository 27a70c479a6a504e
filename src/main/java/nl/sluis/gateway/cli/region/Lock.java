package nl.sluis.gateway.cli.region;

import java.util.List;
import java.util.Map;

/** The steps as gates across the way, and the chamber behind the last one. */
record Lock(int bottom) {
    private static final int FIRST = 372;
    private static final int APART = 62;
    private static final int CHAMBER = 688;
    private static final int CHAMBER_WIDTH = 84;
    private static final int TOP = 112;
    private static final Map<String, String> DUTCH = Map.of(
            "read", "lezen",
            "count", "tellen",
            "decide", "beslissen",
            "disclose", "omzetten",
            "release", "vastleggen");

    void draw(Svg svg, List<String> steps) {
        svg.empty(
                "rect",
                "x",
                CHAMBER,
                "y",
                TOP,
                "width",
                CHAMBER_WIDTH,
                "height",
                bottom - TOP + 12,
                "rx",
                6,
                "fill",
                "#e4f0f6");
        label(svg, "wacht", CHAMBER + CHAMBER_WIDTH / 2, "#1f5f7d");
        for (var i = 0; i < steps.size(); i++) {
            gate(svg, steps.get(i), FIRST + i * APART);
        }
    }

    private void gate(Svg svg, String step, int x) {
        svg.empty(
                "line",
                "x1",
                x,
                "y1",
                TOP,
                "x2",
                x,
                "y2",
                bottom + 12,
                "stroke",
                "#9fb1b9",
                "stroke-width",
                3,
                "stroke-linecap",
                "round");
        label(svg, DUTCH.getOrDefault(step, step), x, "#4d5f68");
    }

    private static void label(Svg svg, String word, int x, String colour) {
        svg.text(word, x, TOP - 10, "font-size", 11, "text-anchor", "middle", "fill", colour);
    }
}
