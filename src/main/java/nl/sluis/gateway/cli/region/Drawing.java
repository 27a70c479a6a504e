package nl.sluis.gateway.cli.region;

import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.routes.RegionFlows;

/**
 * A region as SVG: who sends at the left, who receives at the right, between them the steps as the gates of a lock, and the
 * chamber in which messages wait. It tells in words what it shows: in {@code title} and {@code desc}, and below the drawing.
 */
public final class Drawing {
    private static final int WIDTH = 1120;
    private static final int TOP = 132;
    private static final int LEFT = 24;
    private static final int RIGHT = WIDTH - LEFT - Box.WIDTH;
    private final Picture picture;
    private final List<Picture.Line> lines;
    private final List<Box> senders;
    private final List<Box> receivers;
    private final int bottom;

    private Drawing(Picture picture) {
        this.picture = picture;
        this.lines = picture.lines();
        var left = Box.column(lines, true, TOP);
        var right = Box.column(
                lines.stream()
                        .sorted(Comparator.comparing(line -> line.to().key()))
                        .toList(),
                false,
                TOP);
        this.bottom = Math.max(end(left), end(right));
        this.senders = centred(left);
        this.receivers = centred(right);
    }

    /** The whole file. */
    public static String of(Picture picture) {
        return new Drawing(picture).svg();
    }

    private static int end(List<Box> boxes) {
        return boxes.isEmpty() ? TOP : boxes.getLast().bottom();
    }

    private List<Box> centred(List<Box> boxes) {
        var down = (bottom - end(boxes)) / 2;
        return boxes.stream().map(box -> box.lower(down)).toList();
    }

    private String svg() {
        var words = new Words(picture);
        var height = bottom + 60 + words.height();
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "titel uitleg",
                "font-family",
                "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif");
        svg.with("title", words.title(), "id", "titel").with("desc", words.description(), "id", "uitleg");
        svg.empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        svg.text(picture.title(), LEFT, 42, "font-size", 24, "font-weight", 600, "fill", "#16262e");
        svg.text(words.counts(), LEFT, 66, "font-size", 14, "fill", "#4d5f68");
        new Lock(bottom).draw(svg, RegionFlows.STEPS);
        new Threads(lines, senders, receivers, LEFT + Box.WIDTH, RIGHT).draw(svg);
        var plates = new Plates(picture);
        senders.forEach(box -> plates.sender(svg, box, LEFT));
        receivers.forEach(box -> plates.receiver(svg, box, RIGHT));
        words.draw(svg, LEFT, bottom + 44);
        return svg.close("svg").toString();
    }
}
