package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Lines over one axis, as an SVG that a browser shows light or dark as the reader has it. */
final class Chart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 400;
    private static final int LEFT = 76;
    private static final int RIGHT = 236;
    private static final int TOP = 64;
    private static final int BOTTOM = 56;
    private static final int LABEL = 16;
    private static final String STYLE = """
            <style>
            svg{--ink:#1f2328;--soft:#59636e;--grid:#d8dee4;--paper:#ffffff;--band:#f3e3d3;--c0:#0b62c4;--c1:#b3541e;--c2:#1a7f37;--c3:#8250df}
            @media (prefers-color-scheme:dark){svg{--ink:#e6edf3;--soft:#9aa5b1;--grid:#30363d;--paper:#0d1117;--band:#3a2a1c;--c0:#58a6ff;--c1:#f0883e;--c2:#56d364;--c3:#bc8cff}}
            text{font:13px system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--ink)} .t{font-size:16px;font-weight:600} .s{fill:var(--soft)}
            .g{stroke:var(--grid)} .p{fill:var(--paper)} .b{fill:var(--band)} .l{fill:none;stroke-width:2;stroke-linejoin:round}
            .c0{stroke:var(--c0)} .c1{stroke:var(--c1)} .c2{stroke:var(--c2)} .c3{stroke:var(--c3)} .f0{fill:var(--c0)} .f1{fill:var(--c1)} .f2{fill:var(--c2)} .f3{fill:var(--c3)}
            </style>
            """;

    private final String title;
    private final String under;
    private final Axis x;
    private final Axis y;
    private final List<Line> lines = new ArrayList<>();
    private String band = "";

    /** @param label of a value on the axis */
    record Axis(String name, List<Double> ticks, boolean logarithmic, DoubleFunction<String> label) {
        double share(double value) {
            var from = ticks.getFirst();
            var to = ticks.getLast();
            var share = logarithmic
                    ? Math.log(Math.max(value, from) / from) / Math.log(to / from)
                    : (value - from) / (to - from);
            return Math.clamp(share, 0, 1);
        }
    }

    record Line(String name, List<double[]> points) {}

    Chart(String title, String under, Axis x, Axis y) {
        this.title = title;
        this.under = under;
        this.x = x;
        this.y = y;
    }

    Chart line(String name, List<double[]> points) {
        lines.add(new Line(name, points));
        return this;
    }

    /** Marks a piece of the horizontal axis. */
    Chart band(double from, double to, String words) {
        band =
                "<rect class=\"b\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text class=\"s\" x=\"%.1f\" y=\"%d\">%s</text>\n"
                        .formatted(
                                across(from),
                                TOP,
                                across(to) - across(from),
                                HEIGHT - TOP - BOTTOM,
                                across(from) + 6,
                                TOP + 16,
                                words);
        return this;
    }

    String svg() {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">\n"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, title));
        svg.append(STYLE).append("<rect class=\"p\" width=\"100%\" height=\"100%\"/>\n");
        svg.append(text(20, 28, "t", "start", title)).append(text(20, 48, "s", "start", under));
        svg.append(band).append(grid());
        for (var i = 0; i < lines.size(); i++) {
            svg.append(path(lines.get(i), i));
        }
        return svg.append(names()).append("</svg>\n").toString();
    }

    private String grid() {
        var grid = new StringBuilder();
        for (var tick : y.ticks()) {
            var at = down(tick);
            grid.append("<line class=\"g\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>\n"
                    .formatted(LEFT, at, WIDTH - RIGHT, at));
            grid.append(text(LEFT - 8, at + 4, "s", "end", y.label().apply(tick)));
        }
        for (var tick : x.ticks()) {
            grid.append(text(
                    across(tick), HEIGHT - BOTTOM + 20, "s", "middle", x.label().apply(tick)));
        }
        grid.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "s", "middle", x.name()));
        return grid.append(
                        "<text class=\"s\" text-anchor=\"middle\" transform=\"translate(18,%d) rotate(-90)\">%s</text>\n"
                                .formatted((TOP + HEIGHT - BOTTOM) / 2, y.name()))
                .toString();
    }

    private String path(Line line, int colour) {
        var path = new StringBuilder();
        var pen = "M";
        for (var point : line.points()) {
            if (Double.isNaN(point[1])) { // nothing to say here
                pen = "M";
            } else {
                path.append(pen).append("%.1f %.1f".formatted(across(point[0]), down(point[1])));
                pen = "L";
            }
        }
        return "<path class=\"l c%d\" d=\"%s\"/>\n".formatted(colour, path);
    }

    /** Each name at the end of its line, moved apart where two would meet. */
    private String names() {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(end(one), end(other)));
        var names = new StringBuilder();
        var free = (double) TOP;
        for (var i : order) {
            var at = Math.max(free, end(i) + 4);
            free = at + LABEL;
            names.append(
                    "<circle class=\"f%d\" cx=\"%d\" cy=\"%.1f\" r=\"4\"/>\n".formatted(i, WIDTH - RIGHT + 12, at - 4));
            names.append(text(WIDTH - RIGHT + 22, at, "", "start", lines.get(i).name()));
        }
        return names.toString();
    }

    private double end(int line) {
        return lines.get(line).points().stream()
                .filter(point -> !Double.isNaN(point[1]))
                .reduce((one, other) -> other)
                .map(point -> down(point[1]))
                .orElse((double) TOP);
    }

    private double across(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(double x, double y, String style, String anchor, String words) {
        return "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n"
                .formatted(style, x, y, anchor, words);
    }
}
