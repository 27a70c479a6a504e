package nl.sluis.gateway.routes;

import java.util.List;
import java.util.TreeSet;
import nl.sluis.gateway.message.RegionCode;

/** The routes of a set, to be told of and rehearsed. */
record RouteFacts(RouteTable table, List<RehearsalFile> rehearsals) {
    RouteFacts {
        rehearsals = List.copyOf(rehearsals);
    }

    /** The regions whose routes no message was ever rehearsed on, of those that have any. */
    List<String> unrehearsed() {
        var regions = new TreeSet<String>();
        table.exchanges().stream().map(Form::region).map(RegionCode::value).forEach(regions::add);
        rehearsals.forEach(file -> regions.remove(file.event().path("regio").asText()));
        return List.copyOf(regions);
    }
}
