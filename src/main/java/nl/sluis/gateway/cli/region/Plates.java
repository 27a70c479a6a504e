package nl.sluis.gateway.cli.region;

import java.util.Objects;
import nl.sluis.gateway.party.Party;

/** The boxes with their words: who, in which role, for whom, and at the right how it receives and how that stands. */
record Plates(Picture picture) {
    private static final int PADDING = 14;
    private static final int LONGEST = 30;

    void sender(Svg svg, Box box, int x) {
        var role = Objects.requireNonNull(box.role()).code();
        plate(svg, box, x, "#f6f8f9", "#c9d4d9");
        var mandates = picture.mandatesOf(box.party());
        lines(
                svg,
                box,
                x,
                box.party().name(),
                "stuurt als " + role,
                mandates.isEmpty() ? "" : "ook namens " + mandates);
    }

    void receiver(Svg svg, Box box, int x) {
        var parked = isParked(box.party());
        plate(svg, box, x, parked ? "#fff4e0" : "#f6f8f9", parked ? "#d98a00" : "#c9d4d9");
        var form = picture.deliveryOf(box.party()).orElse("-");
        lines(
                svg,
                box,
                x,
                box.party().name(),
                "ontvangt via " + form,
                picture.stateOf(box.party()).orElse(""));
    }

    private boolean isParked(Party party) {
        return picture.queues()
                .map(all -> all.getOrDefault(party.oin(), Picture.Queue.NONE).parked() > 0)
                .orElse(false);
    }

    private static void plate(Svg svg, Box box, int x, String fill, String edge) {
        svg.empty(
                "rect",
                "x",
                x,
                "y",
                box.top(),
                "width",
                Box.WIDTH,
                "height",
                box.height(),
                "rx",
                8,
                "fill",
                fill,
                "stroke",
                edge);
    }

    private static void lines(Svg svg, Box box, int x, String first, String second, String third) {
        var top = box.middle() - (third.isEmpty() ? 2 : 11);
        svg.text(shortened(first), x + PADDING, top, "font-size", 15, "font-weight", 600, "fill", "#16262e");
        svg.text(shortened(second), x + PADDING, top + 18, "font-size", 12, "fill", "#4d5f68");
        if (!third.isEmpty()) {
            svg.text(shortened(third), x + PADDING, top + 34, "font-size", 12, "fill", "#4d5f68");
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
