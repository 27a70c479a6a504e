package nl.sluis.gateway.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.linkage.Campaign.Pair;
import nl.sluis.gateway.linkage.Campaign.Union;

/** The tables, as Dutch Markdown. */
final class LinkageReport {
    private static final int MOST_NAMES = 9;

    private final StringBuilder text = new StringBuilder();

    static String of(Campaign campaign, Map<View, Sizes> kMaps) {
        var report = new LinkageReport();
        report.heading(campaign);
        report.unions(campaign);
        report.rules(campaign, kMaps);
        report.pairs(campaign);
        return report.text.toString();
    }

    private void heading(Campaign campaign) {
        line("Personen: %,d. Cliënten: %,d. Blind raden lukt bij %s van de cliënten."
                .formatted(campaign.persons(), campaign.clients(), percent(1.0 / campaign.clients())));
        line("");
    }

    private void unions(Campaign campaign) {
        line("### Twee ontvangers met alles wat welke regel dan ook hun geeft");
        line("");
        line("| ontvangers | beide een BSN | alleen de envelop | met de velden | waarvan zonder raden | waaraan |");
        line("|---|---|---:|---:|---:|---|");
        for (Union union : campaign.unions()) {
            line("| %s en %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            union.one(),
                            union.other(),
                            union.byBsn() ? "ja" : "nee",
                            percent(union.envelope().success()),
                            percent(union.all().success()),
                            percent(union.all().alone()),
                            names(union.all().by())));
        }
        line("");
    }

    private void rules(Campaign campaign, Map<View, Sizes> kMaps) {
        line("### Per regel: hoeveel mensen delen wat de ontvanger ziet");
        line("");
        line(
                "| regel | ontvanger | BSN | k in de bevolking: minimum | 5 % | mediaan | k < 10 | cliënten met dezelfde gegevens: 5 % | mediaan |");
        line("|---|---|---|---:|---:|---:|---:|---:|---:|");
        campaign.views().forEach(view -> {
            var all = kMaps.get(view);
            var clients = campaign.amongClients(view);
            line("| %s | %s | %s | %d | %d | %d | %s | %d | %d |"
                    .formatted(
                            view.rule(),
                            view.receiver().code(),
                            view.hasBsn() ? "ja" : "",
                            all.least(),
                            all.fifth(),
                            all.median(),
                            percent(all.below10()),
                            clients.fifth(),
                            clients.median()));
        });
        line("");
    }

    private void pairs(Campaign campaign) {
        line(
                "### Per regel de regel voor een ander bericht naar een andere ontvanger waarmee zij het best te koppelen is");
        line("");
        line("Gaat hetzelfde bericht naar twee ontvangers, dan herkennen zij minstens %s."
                .formatted(percent(campaign.sameMessage())));
        line("");
        line("| regel | met | alleen de envelop | met de velden | waarvan zonder raden | waaraan |");
        line("|---|---|---:|---:|---:|---|");
        campaign.worst().stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.all().success()))
                .forEach(pair -> line("| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                pair.one().rule(),
                                pair.other().rule(),
                                percent(pair.envelope().success()),
                                percent(pair.all().success()),
                                percent(pair.all().alone()),
                                names(pair.all().by()))));
        line("");
    }

    private static String names(List<String> facts) {
        var names = facts.stream().map(LinkageReport::name).distinct().toList();
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " en " + (names.size() - MOST_NAMES) + " andere";
    }

    /** A fact that one type of message alone tells is called by its field. */
    private static String name(String fact) {
        var steps = fact.replace("/*", "").split("/");
        return steps.length < 3 ? fact : steps[steps.length - 2] + " " + steps[steps.length - 1];
    }

    static String percent(double share) {
        var hundreds = share * 100;
        return (hundreds >= 10 || hundreds == 0 ? "%.0f" : hundreds >= 1 ? "%.1f" : "%.2f")
                        .formatted(hundreds)
                        .replace('.', ',')
                + " %";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
