package nl.sluis.gateway.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Role;

/**
 * What a message states of its scheme, read where the catalogue has it.
 *
 * @param applied    the day of the application, which alone says which version applies
 * @param known      where the application is not told: a later day, so that no younger version can apply
 * @param granted    the months that are asked for or granted
 * @param lasted     the months that the trajectory took, begun ones counted
 * @param euros      what is paid for the trajectory
 * @param shares     what the gemeente and what the State bears
 * @param initiative where it began
 */
record SchemeStatement(
        Optional<String> scheme,
        Optional<LocalDate> applied,
        Optional<LocalDate> known,
        Optional<Integer> granted,
        Optional<Integer> lasted,
        Optional<Integer> euros,
        Optional<Shares> shares,
        Optional<String> initiative) {
    /** The places below, read once: they are asked of every message. */
    private static final Map<String, JsonPointer> PLACES = new ConcurrentHashMap<>();

    record Shares(int gemeente, int state) {}

    static SchemeStatement of(JsonNode data) {
        return new SchemeStatement(
                text(data, "/traject/regeling"),
                day(data, "/traject/aanvraagdatum"),
                first(
                        day(data, "/traject/besluitdatum"),
                        day(data, "/besluit/datum"),
                        day(data, "/verslag/startdatum"),
                        day(data, "/stop/datum"),
                        day(data, "/vaststelling/datum")),
                first(number(data, "/traject/duurMaanden"), number(data, "/besluit/duurMaanden")),
                day(data, "/verslag/startdatum")
                        .flatMap(start -> day(data, "/verslag/einddatum").map(end -> months(start, end))),
                first(
                        number(data, "/besluit/subsidiebedrag"),
                        number(data, "/kosten/trajectkosten"),
                        number(data, "/vaststelling/verleendBedrag")),
                first(shares(data, "/kosten"), shares(data, "/vaststelling")),
                text(data, "/traject/initiatief"));
    }

    SchemeFit fit(Schemes schemes, Flow flow) {
        var named = scheme.flatMap(schemes::find);
        if (named.isEmpty()) {
            return SchemeFit.NO_SCHEME;
        }
        if (!isAuthority(named.get(), flow)) {
            return SchemeFit.OTHER_AUTHORITY;
        }
        if (initiative.isPresent() && !named.get().initiative().contains(initiative.get())) {
            return SchemeFit.OTHER_INITIATIVE;
        }
        var fits = versions(named.get()).map(this::fit).toList();
        return fits.contains(SchemeFit.FITS)
                ? SchemeFit.FITS
                : fits.stream().reduce((earlier, later) -> later).orElse(SchemeFit.CLOSED);
    }

    /** The provider deals with who decides; who decides deals with who pays. */
    private static boolean isAuthority(Scheme scheme, Flow flow) {
        if (flow.senderRole() == Role.GGZ_IPS) {
            return flow.receiverRole() == scheme.decides();
        }
        return flow.senderRole() == scheme.decides()
                && (flow.receiverRole() == Role.GGZ_IPS || flow.receiverRole() == scheme.pays());
    }

    private Stream<SchemeVersion> versions(Scheme named) {
        if (applied.isPresent()) {
            return named.on(applied.get()).stream();
        }
        return named.versions().stream()
                .filter(version ->
                        known.map(day -> !version.from().isAfter(day)).orElse(false));
    }

    private SchemeFit fit(SchemeVersion version) {
        if (granted.isPresent() && !version.grants(granted.get())
                || lasted.isPresent() && !version.allows(lasted.get())) {
            return SchemeFit.TOO_LONG;
        }
        if (euros.isPresent() && version.euros().map(most -> euros.get() > most).orElse(false)) {
            return SchemeFit.TOO_MUCH;
        }
        return shares.map(both -> version.divides(both.gemeente(), both.state()))
                        .orElse(true)
                ? SchemeFit.FITS
                : SchemeFit.OTHER_SHARES;
    }

    private static int months(LocalDate start, LocalDate end) {
        return (int) Period.between(start, end).toTotalMonths() + 1;
    }

    private static Optional<Shares> shares(JsonNode data, String at) {
        return number(data, at + "/gemeentedeel")
                .flatMap(gemeente -> number(data, at + "/rijksdeel").map(state -> new Shares(gemeente, state)));
    }

    private static Optional<String> text(JsonNode data, String at) {
        return Optional.ofNullable(node(data, at).textValue());
    }

    private static JsonNode node(JsonNode data, String at) {
        return data.at(PLACES.computeIfAbsent(at, JsonPointer::compile));
    }

    private static Optional<LocalDate> day(JsonNode data, String at) {
        return text(data, at).map(LocalDate::parse);
    }

    private static Optional<Integer> number(JsonNode data, String at) {
        var node = node(data, at);
        return node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    @SafeVarargs
    private static <T> Optional<T> first(Optional<T>... values) {
        return Stream.of(values).flatMap(Optional::stream).findFirst();
    }
}
