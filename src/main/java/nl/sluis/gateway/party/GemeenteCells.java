package nl.sluis.gateway.party;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** Reads for which gemeenten a party acts, and holds that against its roles and its regions. */
record GemeenteCells(Gemeenten known) {
    Set<GemeenteCode> read(ConfigurationSpot spot, Set<Role> roles, Set<RegionCode> regions) {
        if (!roles.contains(Role.GEMEENTE)) {
            throw spot.refused("gemeenten are of a party with the role 'gemeente'");
        }
        var codes = new LinkedHashSet<GemeenteCode>();
        var problems = new Problems();
        for (var element : spot.elements()) {
            problems.gather(() -> codeOf(element, regions)).ifPresent(code -> {
                if (!codes.add(code)) {
                    problems.add(element.refused("'" + code + "' stands here twice"));
                }
            });
        }
        problems.refuseIfAny();
        refuseRegionsWithoutGemeente(spot, codes, regions);
        return codes;
    }

    private GemeenteCode codeOf(ConfigurationSpot spot, Set<RegionCode> regions) {
        var code = spot.as(GemeenteCode::new);
        var newest = known.newest(code)
                .orElseThrow(() -> spot.refused("'" + code + "' is not a gemeente of " + Gemeenten.FILE
                        + "; did you mean '" + Nearest.to(code.value(), known.codes()) + "'?"));
        if (!regions.contains(newest.region())) {
            throw spot.refused("'" + code + "' lies in " + newest.region() + " from " + newest.from()
                    + ", and 'regions' does not name that");
        }
        return code;
    }

    /** A region in which none of its gemeenten ever lies would never be right. */
    private void refuseRegionsWithoutGemeente(
            ConfigurationSpot spot, Set<GemeenteCode> codes, Set<RegionCode> regions) {
        var strange = regions.stream()
                .filter(region -> codes.stream().noneMatch(code -> known.everIn(region, code)))
                .map(RegionCode::value)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty() && !strange.isEmpty()) {
            throw spot.refused("'regions' names " + strange + ", where none of these gemeenten lies");
        }
    }
}
