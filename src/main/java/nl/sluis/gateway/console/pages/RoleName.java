package nl.sluis.gateway.console.pages;

import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.report.words.PlainDutch;

/** What a role is called within a cell, among people who know what IPS is: without the explanation that others hear of it. */
final class RoleName {
    private RoleName() {}

    static String of(String code) {
        return code.equals(Role.GGZ_IPS.code())
                ? "ggz-instelling (IPS)"
                : PlainDutch.role(code).replaceFirst(":.*", "");
    }
}
