package nl.sluis.gateway.cli.region;

import java.io.PrintWriter;
import nl.sluis.gateway.cli.Table;
import nl.sluis.gateway.routes.RegionFlows;

/** A region on a terminal: parties, the way of a message, and who tells whom what. */
public final class Terminal {
    private static final int WIDTH = 76;
    private final Picture picture;

    public Terminal(Picture picture) {
        this.picture = picture;
    }

    public void print(PrintWriter out) {
        out.println(picture.title() + ": " + picture.flows().parties().size() + " partijen, "
                + picture.flows().flows().size() + " stromen, "
                + picture.flows().deliveries().size() + " afleveringen");
        out.println();
        parties().print(out);
        out.println();
        out.println("  afzender ─▶ " + String.join(" ▶ ", RegionFlows.STEPS) + " ─▶ ┃ wacht ┃ ─▶ ontvanger");
        out.println();
        picture.lines().forEach(line -> print(line, out));
        out.flush();
    }

    private Table parties() {
        var table = new Table("partij", "rollen", "namens", "levering", "stand");
        picture.flows()
                .parties()
                .forEach(party -> table.row(
                        party.key(),
                        Picture.rolesOf(party),
                        picture.mandatesOf(party).isEmpty() ? "-" : picture.mandatesOf(party),
                        picture.deliveryOf(party).orElse("-"),
                        picture.stateOf(party).orElse("volgens de bestanden")));
        return table;
    }

    private static void print(Picture.Line line, PrintWriter out) {
        out.println(line.from().key() + " (" + line.role().code() + ") ─▶ "
                + line.to().key());
        Wrapped.at(WIDTH, line.types(), ",").forEach(row -> out.println("    " + row));
    }
}
