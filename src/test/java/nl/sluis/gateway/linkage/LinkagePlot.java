package nl.sluis.gateway.linkage;

import java.util.ArrayList;
import java.util.List;

/** Per pair of receivers how often they link a client: blindly, by the envelope alone, and with the fields; as SVG. */
final class LinkagePlot {
    private static final int WIDTH = 860;
    private static final int LEFT = 220;
    private static final int PLOT = WIDTH - LEFT - 40;
    private static final int BAR = 14;
    private static final int GROUP = 3 * BAR + 22;
    /** The lowest share that is drawn, as a power of ten. */
    private static final double LOWEST = -4;

    private final StringBuilder svg = new StringBuilder();

    /** One group of bars. */
    record Group(String name, Attack.Outcome envelope, Attack.Outcome all) {}

    static String of(Campaign campaign) {
        var groups = new ArrayList<Group>();
        campaign.unions()
                .forEach(union ->
                        groups.add(new Group(union.one() + " en " + union.other(), union.envelope(), union.all())));
        campaign.worst().forEach(pair -> groups.add(new Group(pair.one().rule(), pair.envelope(), pair.all())));
        return of(groups, 1.0 / campaign.clients());
    }

    private static String of(List<Group> groups, double blind) {
        var plot = new LinkagePlot();
        var height = 70 + groups.size() * GROUP + 40;
        plot.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">"
                        .formatted(WIDTH, height));
        plot.line("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        plot.text(
                20,
                24,
                "start",
                "Hoe vaak twee ontvangers samen dezelfde cliënt herkennen",
                "font-size=\"15\" font-weight=\"bold\"");
        plot.text(
                20,
                42,
                "start",
                "Paren van ontvangers met alles wat zij krijgen, daaronder elke regel met de regel waarmee zij het best koppelt",
                "");
        plot.axis(height);
        for (var i = 0; i < groups.size(); i++) {
            var top = 60 + i * GROUP;
            plot.text(LEFT - 10, top + 2 * BAR, "end", groups.get(i).name(), "");
            plot.bar(top, blind, "#b8b8b8", "blind raden");
            plot.bar(top + BAR, groups.get(i).envelope().success(), "#7aa6c2", "alleen de envelop");
            plot.bar(top + 2 * BAR, groups.get(i).all().success(), "#b3423a", "met de velden");
        }
        plot.line("</svg>");
        return plot.svg.toString();
    }

    private void axis(int height) {
        for (var power = (int) LOWEST; power <= 0; power++) {
            var x = LEFT + (int) ((power - LOWEST) / -LOWEST * PLOT);
            line("<line x1=\"%d\" y1=\"52\" x2=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>".formatted(x, x, height - 34));
            text(x, height - 18, "middle", LinkageReport.percent(Math.pow(10, power)), "");
        }
    }

    private void bar(int top, double share, String colour, String what) {
        var length = Math.max(2, (int) ((Math.log10(Math.max(share, 1e-9)) - LOWEST) / -LOWEST * PLOT));
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(LEFT, top, length, BAR - 2, colour));
        var label = LinkageReport.percent(share) + " " + what;
        if (length > PLOT / 2) {
            text(LEFT + length - 5, top + BAR - 4, "end", label, "font-size=\"10\" fill=\"white\"");
        } else {
            text(LEFT + length + 5, top + BAR - 4, "start", label, "font-size=\"10\"");
        }
    }

    private void text(int x, int y, String anchor, String words, String style) {
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" %s>%s</text>".formatted(x, y, anchor, style, words));
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
