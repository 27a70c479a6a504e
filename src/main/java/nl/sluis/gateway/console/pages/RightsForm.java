package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants told to everybody who got the data: that something was wrong, or that consent was withdrawn. It names fields
 * and no values: what is right comes in a message of its own.
 *
 * @param soort {@code rectificatie} or {@code toestemming.ingetrokken}
 */
record RightsForm(
        String soort,
        String kenmerk,
        String berichttype,
        String velden,
        String wijze,
        String doel,
        String gevolg,
        List<String> categorieen) {
    static final List<String> MESSAGE_TYPES = List.of(
            "traject.aanvraag",
            "traject.kostenaanvraag",
            "traject.besluit",
            "traject.status",
            "traject.stop",
            "traject.eindverslag",
            "traject.vaststelling",
            "verwijzing",
            "verwijzing.status",
            "afstemming");
    static final List<String> PURPOSES = List.of("re-integratie", "toeleiding-naar-zorg", "afstemming", "monitoring");

    static final List<String> DECIDERS = List.of("betrokkene", "ouder", "voogd", "curator", "mentor", "gemachtigde");
    static final List<String> KINDS = List.of(
            "traject", "financiering", "contact", "verwijzing", "afstemming", "functionele-behoefte", "uitkomst");

    /** A browser sends only the fields of its form. */
    RightsForm(
            @Nullable String soort,
            @Nullable String kenmerk,
            @Nullable String berichttype,
            @Nullable String velden,
            @Nullable String wijze,
            @Nullable String doel,
            @Nullable String gevolg,
            @Nullable List<String> categorieen) {
        this.soort = orEmpty(soort);
        this.kenmerk = orEmpty(kenmerk);
        this.berichttype = orEmpty(berichttype);
        this.velden = orEmpty(velden);
        this.wijze = orEmpty(wijze);
        this.doel = orEmpty(doel);
        this.gevolg = orEmpty(gevolg);
        this.categorieen = categorieen == null ? List.of() : List.copyOf(categorieen);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    ObjectNode addTo(ObjectNode order, LocalDate today) {
        order.put("type", "nl.sluis." + soort + ".v1");
        var data = order.putObject("data");
        if (soort.equals("rectificatie")) {
            rectification(data, today);
        } else {
            withdrawal(data, today);
        }
        return order;
    }

    private void rectification(ObjectNode data, LocalDate today) {
        data.putObject("betreft").put("kenmerk", kenmerk.strip()).put("berichttype", berichttype);
        var said = data.putObject("rectificatie").put("datum", today.toString());
        velden.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(said.putArray("velden")::add);
        said.put("wijze", wijze);
    }

    private void withdrawal(ObjectNode data, LocalDate today) {
        var said = data.putObject("intrekking").put("datum", today.toString()).put("doel", doel);
        categorieen.forEach(said.putArray("categorieen")::add);
        said.put("gevolg", gevolg);
    }
}
