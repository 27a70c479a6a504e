package nl.sluis.gateway.cli.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The same in words: for who cannot see the drawing, and below it for who wants to know which messages a number stands for. */
final class Words {
    private static final int ROW = 18;
    private static final int BEFORE_HEADING = 7;
    private static final int HEADING = 125;
    private static final int PLAIN = 150;
    private final Picture picture;

    Words(Picture picture) {
        this.picture = picture;
    }

    /**
     * @param heading whether it tells who
     * @param first   whether it begins a group
     */
    record Row(String text, boolean heading, boolean first) {}

    String title() {
        return "Stromen in arbeidsmarktregio " + picture.title();
    }

    String counts() {
        var flows = picture.flows();
        return flows.parties().size() + " partijen · " + flows.flows().size() + " stromen · "
                + flows.deliveries().size() + " afleveringen · "
                + (picture.queues().isPresent() ? "met de wachtrij van nu" : "volgens de bestanden");
    }

    String description() {
        var lines = picture.lines().stream()
                .map(line -> line.from().name() + " als " + line.role().code() + " aan "
                        + line.to().name() + ": " + String.join(", ", line.types()))
                .collect(Collectors.joining(". "));
        var states = picture.flows().parties().stream()
                .map(party -> party.name() + " ontvangt via "
                        + picture.deliveryOf(party).orElse("niets")
                        + picture.stateOf(party).map(state -> ", " + state).orElse(""))
                .collect(Collectors.joining(". "));
        return counts()
                + ". Elk bericht wordt gelezen, geteld, beslist, omgezet en vastgelegd, en wacht dan op aflevering. "
                + lines + ". " + states + ".";
    }

    /** Lines with the same messages are told once, and senders that tell them to the same receivers together. */
    List<Row> rows() {
        var groups = new LinkedHashMap<List<String>, List<Picture.Line>>();
        picture.lines().forEach(line -> groups.computeIfAbsent(line.types(), types -> new ArrayList<>())
                .add(line));
        var rows = new ArrayList<Row>();
        groups.forEach((types, lines) -> {
            var heading = Wrapped.at(HEADING, whoTellsWhom(lines), ";");
            for (var i = 0; i < heading.size(); i++) {
                rows.add(new Row(heading.get(i), true, i == 0));
            }
            Wrapped.at(PLAIN, types, ",").forEach(text -> rows.add(new Row(text, false, false)));
        });
        return rows;
    }

    private static List<String> whoTellsWhom(List<Picture.Line> lines) {
        var receivers = new LinkedHashMap<String, List<String>>();
        lines.forEach(line -> receivers
                .computeIfAbsent(line.role().code() + "/" + line.from().name(), from -> new ArrayList<>())
                .add(line.to().name()));
        var senders = new LinkedHashMap<String, List<String>>();
        receivers.forEach((from, to) -> senders.computeIfAbsent(
                        " (" + from.substring(0, from.indexOf('/')) + ") → " + String.join(", ", to),
                        same -> new ArrayList<>())
                .add(from.substring(from.indexOf('/') + 1)));
        return senders.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + one.getKey())
                .toList();
    }

    int height() {
        return rows().stream()
                .mapToInt(row -> ROW + (row.first() ? BEFORE_HEADING : 0))
                .sum();
    }

    void draw(Svg svg, int x, int top) {
        var y = top;
        for (var row : rows()) {
            y += row.first() ? BEFORE_HEADING : 0;
            svg.text(
                    row.text(),
                    x + (row.heading() ? 0 : 16),
                    y,
                    "font-size",
                    row.heading() ? 13 : 12,
                    "font-weight",
                    row.heading() ? 600 : 400,
                    "fill",
                    row.heading() ? "#16262e" : "#4d5f68");
            y += ROW;
        }
    }
}
