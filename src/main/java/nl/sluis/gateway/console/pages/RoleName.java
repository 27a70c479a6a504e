package nl.sluis.gateway.console.pages;

import nl.sluis.gateway.report.words.PlainDutch;

/** What a role is called within a sentence or a cell: without the explanation that a person hears of it. */
final class RoleName {
    private RoleName() {}

    static String of(String code) {
        return PlainDutch.role(code).replaceFirst(":.*", "");
    }
}
