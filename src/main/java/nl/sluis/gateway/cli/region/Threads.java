package nl.sluis.gateway.cli.region;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.party.Party;

/**
 * The lines from sender to receiver, each with the number of message types it stands for. A sender has one colour.
 *
 * @param from where the senders' boxes end
 * @param to   where the receivers' boxes begin
 */
record Threads(List<Picture.Line> lines, List<Box> senders, List<Box> receivers, int from, int to) {
    /** To be told apart also by who does not see all colours (Okabe and Ito), darkened for white. */
    private static final List<String> COLOURS = List.of(
            "#0b6fa4", "#c1500f", "#007a5a", "#a3467d", "#8a6d00", "#3b3f8f", "#4a8fb8", "#6b6b6b", "#5a3d2b",
            "#1d6b6b");

    void draw(Svg svg) {
        var starts = ports(line -> box(senders, line.from(), line), line -> middleOf(receivers, line, false));
        var ends = ports(line -> box(receivers, line.to(), line), line -> middleOf(senders, line, true));
        svg.open("g", "fill", "none", "stroke-opacity", "0.75");
        lines.forEach(line -> curve(svg, line, at(starts, line), at(ends, line)));
        svg.close("g");
        lines.forEach(line -> number(svg, line, at(ends, line)));
    }

    private void curve(Svg svg, Picture.Line line, int start, int end) {
        var path = "M%d %d C%d %d %d %d %d %d".formatted(from, start, from + 190, start, to - 230, end, to - 40, end);
        svg.empty("path", "d", path + " H" + (to - 7), "stroke", colour(line), "stroke-width", width(line));
        svg.empty("path", "d", "M%d %d l-8 -4 v8 z".formatted(to, end), "fill", colour(line), "stroke", "none");
    }

    /** Behind a white edge, so that it can be read on a line. */
    private void number(Svg svg, Picture.Line line, int end) {
        svg.text(
                Integer.toString(line.types().size()),
                to - 24,
                end + 4,
                "font-size",
                11,
                "font-weight",
                600,
                "text-anchor",
                "middle",
                "stroke",
                "#ffffff",
                "stroke-width",
                4,
                "paint-order",
                "stroke",
                "fill",
                colour(line));
    }

    private static String width(Picture.Line line) {
        return line.types().size() > 8 ? "2.6" : line.types().size() > 3 ? "1.9" : "1.3";
    }

    private String colour(Picture.Line line) {
        return COLOURS.get(senders.indexOf(box(senders, line.from(), line)) % COLOURS.size());
    }

    /** In the order in which they lie at the other side, so that they cross as little as can be. */
    private Map<Picture.Line, Integer> ports(
            Function<Picture.Line, Box> boxOf, Function<Picture.Line, Integer> otherSide) {
        var ports = new HashMap<Picture.Line, Integer>();
        lines.stream().collect(Collectors.groupingBy(boxOf)).forEach((box, all) -> {
            var sorted = all.stream().sorted(Comparator.comparing(otherSide)).toList();
            for (var i = 0; i < sorted.size(); i++) {
                ports.put(sorted.get(i), box.port(i, sorted.size()));
            }
        });
        return ports;
    }

    private static int middleOf(List<Box> boxes, Picture.Line line, boolean senders) {
        return box(boxes, senders ? line.from() : line.to(), line).middle();
    }

    private static Box box(List<Box> boxes, Party party, Picture.Line line) {
        return boxes.stream()
                .filter(box -> box.party().equals(party) && (box.role() == null || box.role() == line.role()))
                .findFirst()
                .orElseThrow();
    }

    private static int at(Map<Picture.Line, Integer> ports, Picture.Line line) {
        return ports.getOrDefault(line, 0);
    }
}
