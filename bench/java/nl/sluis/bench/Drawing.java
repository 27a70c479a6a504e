package nl.sluis.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plots of a {@link ComparisonReport}, as SVG that needs nothing but a reader of SVG. */
final class Drawing {
    private static final int WIDTH = 720;
    private static final int LEFT = 190;
    private static final int ROW = 22;
    private static final List<Contender> SHOWN = List.of(Contender.SLUIS, Contender.A, Contender.D);

    private final StringBuilder text = new StringBuilder();

    private Drawing() {}

    private record Bar(String label, double value, String colour) {}

    /** Accept and end to end as bars, beside A and D. */
    static String rates(ComparisonReport report) {
        var bars = new ArrayList<Bar>();
        for (int connections : report.plan().connections) {
            for (var system : SHOWN) {
                double door = report.rate(system, Phase.ACCEPT, connections);
                if (door > 0) {
                    bars.add(new Bar(system.name() + ", accept, " + connections, door, "#7aa6d8"));
                }
                double out = report.rate(system, Phase.THROUGH, connections);
                if (out > 0) {
                    bars.add(new Bar(system.name() + ", end to end, " + connections, out, colour(system)));
                }
            }
        }
        return new Drawing().bars("messages a second (" + report.name() + ")", bars);
    }

    private String bars(String title, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        begin(title, 50 + bars.size() * ROW);
        int y = 36;
        for (var bar : bars) {
            double width = bar.value() / Math.max(1, most) * (WIDTH - LEFT - 80);
            label(LEFT - 8, y + 14, "end", bar.label());
            add("<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>", LEFT, y, width, ROW - 5, bar.colour());
            label(LEFT + width + 6, y + 14, "start", String.format(Locale.ROOT, "%,.0f", bar.value()));
            y += ROW;
        }
        return end();
    }

    /** Median and 99th percentile against the part of its most that each system had to do; the scale of time is logarithmic. */
    static String openLoop(ComparisonReport report) {
        return new Drawing().lines(report);
    }

    private String lines(ComparisonReport report) {
        begin("ms from when a message was due (" + report.name() + "): p50 dashed, p99 whole", 340);
        for (int power = -1; power <= 4; power++) {
            double y = height(Math.pow(10, power));
            add("<line x1='80' y1='%.1f' x2='%d' y2='%.1f' stroke='#ddd'/>", y, WIDTH - 110, y);
            label(72, y + 4, "end", power < 0 ? "0.1" : Integer.toString((int) Math.pow(10, power)));
        }
        for (double share : report.plan().shares) {
            label(across(share), 330, "middle", Math.round(100 * share) + " %");
        }
        for (var system : SHOWN) {
            line(report, system, false);
            line(report, system, true);
        }
        return end();
    }

    private void line(ComparisonReport report, Contender system, boolean tail) {
        var points = new StringBuilder();
        double last = 0;
        for (double share : report.plan().shares) {
            last = report.openLoop().millis(system, share, tail);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", across(share), height(last)));
        }
        add(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'%s/>",
                points.toString().strip(), colour(system), tail ? "" : " stroke-dasharray='5 4'");
        if (tail) {
            label(across(report.plan().shares.getLast()) + 8, height(last) + 4, "start", system.name());
        }
    }

    private static double across(double share) {
        return 80 + share * (WIDTH - 200);
    }

    private static double height(double millis) {
        return 310 - (Math.log10(Math.max(0.1, millis)) + 1) / 5 * 260;
    }

    private static String colour(Contender system) {
        return switch (system) {
            case SLUIS -> "#1f5fa8";
            case A, A_NETTY -> "#8a8a8a";
            case D -> "#c46a1d";
        };
    }

    private void begin(String title, int height) {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>",
                WIDTH, height);
        add("<rect width='100%%' height='100%%' fill='white'/>");
        label(12, 20, "start", title);
    }

    private void label(double x, double y, String anchor, String words) {
        add("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, words);
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private String end() {
        return text.append("</svg>\n").toString();
    }
}
