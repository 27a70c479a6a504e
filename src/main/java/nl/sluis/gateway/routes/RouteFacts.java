package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.RegionCode;

/** The routes of a set, to be told of and rehearsed. */
record RouteFacts(RouteTable table, List<RehearsalFile> rehearsals) {
    RouteFacts {
        rehearsals = List.copyOf(rehearsals);
    }

    /** The route that this message takes, if there is one. */
    Optional<String> routeOf(RehearsalFile file) {
        var event = file.event();
        return table.exchanges().stream()
                .filter(form -> form.region().value().equals(event.path("regio").asText())
                        && form.type().name().equals(event.path("type").asText())
                        && form.receiver().urn().equals(event.path("ontvanger").asText())
                        && form.senderRole().code().equals(event.path("rol").asText()))
                .map(Form::routeId)
                .findFirst();
    }

    /** How many routes no canary takes. */
    long withoutCanary() {
        var taken = rehearsals.stream()
                .filter(RehearsalFile::canary)
                .flatMap(file -> routeOf(file).stream())
                .collect(Collectors.toSet());
        return table.exchanges().stream()
                .filter(form -> !taken.contains(form.routeId()))
                .count();
    }

    /** The regions whose routes no message was ever rehearsed on, of those that have any. */
    List<String> unrehearsed() {
        var regions = new TreeSet<String>();
        table.exchanges().stream().map(Form::region).map(RegionCode::value).forEach(regions::add);
        rehearsals.forEach(file -> regions.remove(file.event().path("regio").asText()));
        return List.copyOf(regions);
    }
}
