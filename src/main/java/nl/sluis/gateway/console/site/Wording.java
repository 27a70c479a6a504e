package nl.sluis.gateway.console.site;

import java.util.List;

/** Where the words of the pages stand: Dutch, and beside each file one in English. */
public final class Wording {
    public static final List<String> BUNDLES = List.of(
            "console/woorden/kader",
            "console/woorden/begrippen",
            "console/woorden/zoeken",
            "console/woorden/bericht",
            "console/woorden/overzicht",
            "console/woorden/wachtrij",
            "console/woorden/persoon",
            "console/woorden/toestemmingen",
            "console/woorden/datalek",
            "console/woorden/verwerking",
            "console/woorden/regels",
            "console/woorden/regios",
            "console/woorden/goedkeuringen");

    private Wording() {}
}
