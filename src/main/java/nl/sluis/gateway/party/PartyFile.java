package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** Reads {@code parties.yaml}. What is not known here, missing, or twice there refuses the start. */
final class PartyFile {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Regions regions;
    private final GemeenteCells gemeenten;
    private final DeliveryReader deliveries;

    /**
     * @param placeholders resolves what stands between {@code ${} and {@code }} or throws; for addresses only
     * @param anchors      the folder of the files that a row names
     */
    PartyFile(Regions regions, Gemeenten gemeenten, UnaryOperator<String> placeholders, Path anchors) {
        this.regions = regions;
        this.gemeenten = new GemeenteCells(gemeenten);
        this.deliveries = new DeliveryReader(placeholders, anchors);
    }

    Map<Oin, Party> load(Path file) {
        var root = ConfigurationSpot.read(file).members(Set.of("parties"), Set.of());
        var rows = requireNonNull(root.get("parties")).members();
        var parties = new LinkedHashMap<Oin, Party>();
        var names = new HashMap<Oin, String>();
        var topics = new Topics();
        var problems = new Problems();
        rows.forEach((key, row) -> problems.gather(() -> partyOf(key, row)).ifPresent(party -> {
            var other = names.put(party.oin(), key);
            if (other != null) {
                problems.add(row.refused("'" + key + "' has the OIN of '" + other + "'"));
            }
            topics.take(party, row).ifPresent(problems::add);
            parties.put(party.oin(), party);
        }));
        problems.refuseIfAny();
        rows.values().forEach(row -> checkMandates(row, parties.keySet()));
        return parties;
    }

    private Party partyOf(String key, ConfigurationSpot row) {
        if (!KEY.matcher(key).matches()) {
            throw row.refused("'" + key + "': a party is named in lower case with hyphens");
        }
        var cells = row.members(
                Set.of("oin", "name", "roles", "regions", "trust", "delivery"),
                Set.of("namens", "encryption", "contact", "intake", "gemeenten"));
        var roles = some(cell(cells, "roles"), PartyFile::roleOf);
        var places = some(cell(cells, "regions"), this::regionOf);
        var encryption = Optional.ofNullable(cells.get("encryption"))
                .map(spot -> matching(spot, ANCHOR, "a certificate is the name of a file"));
        return new Party(
                key,
                cell(cells, "oin").as(Oin::new),
                cell(cells, "name").text(),
                roles,
                cells.containsKey("namens") ? all(cell(cells, "namens"), spot -> spot.as(Oin::new)) : Set.of(),
                places,
                trustOf(cell(cells, "trust")),
                deliveries.read(cell(cells, "delivery"), encryption),
                encryption,
                Optional.ofNullable(cells.get("contact")).map(ContactReader::read),
                Optional.ofNullable(cells.get("intake")).map(deliveries::intake),
                cells.containsKey("gemeenten") ? gemeenten.read(cell(cells, "gemeenten"), roles, places) : Set.of());
    }

    private static Role roleOf(ConfigurationSpot spot) {
        var codes = Stream.of(Role.values())
                .filter(role -> role != Role.WERKGEVER)
                .map(Role::code)
                .toList();
        var code = spot.text();
        if (code.equals(Role.WERKGEVER.code())) {
            throw spot.refused("nobody may hold the role 'werkgever': nothing may reach an employer");
        }
        if (!codes.contains(code)) {
            throw spot.refused("'" + code + "' is not a role; did you mean '" + Nearest.to(code, codes) + "'?");
        }
        return Role.of(code);
    }

    private RegionCode regionOf(ConfigurationSpot spot) {
        var code = spot.as(RegionCode::new);
        if (!regions.knows(code)) {
            throw spot.refused("'" + code + "' is not a region of regions.yaml; did you mean '"
                    + Nearest.to(code.value(), regions.codes()) + "'?");
        }
        return code;
    }

    private static void checkMandates(ConfigurationSpot row, Set<Oin> known) {
        var mandates = row.members().get("namens");
        if (mandates == null) {
            return;
        }
        for (var spot : mandates.elements()) {
            if (!known.contains(spot.as(Oin::new))) {
                var nearest =
                        Nearest.to(spot.text(), known.stream().map(Oin::value).toList());
                throw spot.refused(
                        "'" + spot.text() + "' is not a party of this file; did you mean '" + nearest + "'?");
            }
        }
    }

    private static Trust trustOf(ConfigurationSpot spot) {
        var cells = spot.members(Set.of(), Set.of("anchor", "fingerprints"));
        if (cells.size() != 1) {
            throw spot.refused("a party is trusted by either 'anchor' or 'fingerprints'");
        }
        if (cells.containsKey("anchor")) {
            return new Trust.Anchor(matching(cell(cells, "anchor"), ANCHOR, "an anchor is the name of a file"));
        }
        return new Trust.Fingerprints(some(
                cell(cells, "fingerprints"),
                one -> matching(one, FINGERPRINT, "a fingerprint is 64 hexadecimal digits in lower case")));
    }

    private static String matching(ConfigurationSpot spot, Pattern shape, String rule) {
        if (!shape.matcher(spot.text()).matches()) {
            throw spot.refused(rule);
        }
        return spot.text();
    }

    private static <T> Set<T> some(ConfigurationSpot spot, Function<ConfigurationSpot, T> reading) {
        var read = all(spot, reading);
        if (read.isEmpty()) {
            throw spot.refused("at least one is needed here");
        }
        return read;
    }

    private static <T> Set<T> all(ConfigurationSpot spot, Function<ConfigurationSpot, T> reading) {
        var texts = new TreeSet<String>();
        for (var element : spot.elements()) {
            if (!texts.add(element.text())) {
                throw element.refused("'" + element.text() + "' stands here twice");
            }
        }
        return spot.elements().stream().map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static ConfigurationSpot cell(Map<String, ConfigurationSpot> cells, String name) {
        return requireNonNull(cells.get(name));
    }
}
