package nl.sluis.gateway.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.Role;

/** Reads {@code invariants.yaml}; an unknown check or a key that its check does not have stops the start. */
final class InvariantReader {
    static final String FILE = "invariants.yaml";
    private static final Set<String> EVERY = Set.of("id", "sentence", "check");
    private static final Map<String, Kind> KINDS = kinds();

    private final Words words;

    InvariantReader(Words words) {
        this.words = words;
    }

    /** @throws PolicyRefusedException naming every problem by line */
    List<Invariant> read(YamlValue root) {
        var problems = new Problems();
        var read = root.items().stream()
                .map(item -> problems.gather(() -> invariant(item)))
                .flatMap(Optional::stream)
                .toList();
        problems.refuseIfAny();
        if (read.isEmpty()) {
            throw root.refused("a matrix without invariants is held to nothing");
        }
        return read;
    }

    private Invariant invariant(YamlValue item) {
        var check = item.entries().entrySet().stream()
                .filter(entry -> entry.getKey().text().equals("check"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> item.refused("check is missing"));
        var kind = Objects.requireNonNull(KINDS.get(check.oneOf(KINDS.keySet(), "check")));
        var keys = new HashSet<>(EVERY);
        keys.addAll(kind.keys());
        var fields = item.fields(keys);
        return new Invariant(
                fields.get("id").text(),
                item.place(),
                fields.get("sentence").text(),
                kind.reader().apply(this, fields));
    }

    private Set<Role> receivers(YamlFields fields) {
        return fields.get("receivers").items().stream().map(words::role).collect(Collectors.toUnmodifiableSet());
    }

    /** @param keys what it takes beside id, sentence and check */
    private record Kind(Set<String> keys, BiFunction<InvariantReader, YamlFields, Check> reader) {}

    private static Map<String, Kind> kinds() {
        var kinds = new TreeMap<String, Kind>();
        kinds.put(
                "class-never-reaches",
                new Kind(
                        Set.of("class", "receivers"),
                        (reader, fields) -> new Check.ClassNeverReaches(
                                fields.get("class").as(FieldClass::of), reader.receivers(fields))));
        kinds.put(
                "nothing-to-or-from",
                new Kind(Set.of("receivers"), (reader, fields) -> new Check.NothingToOrFrom(reader.receivers(fields))));
        kinds.put(
                "never-recognisable",
                new Kind(
                        Set.of("receivers"),
                        (reader, fields) -> new Check.NeverRecognisable(reader.receivers(fields))));
        kinds.put(
                "consent-is-asked-where-it-is-the-basis",
                new Kind(
                        Set.of("bases"),
                        (reader, fields) ->
                                new Check.ConsentIsAskedWhereItIsTheBasis(fields.get("bases").items().stream()
                                        .map(YamlValue::text)
                                        .toList())));
        kinds.put("consent-rules-refuse-without", plain(new Check.ConsentRulesRefuseWithout()));
        kinds.put("bsn-has-a-basis", plain(new Check.BsnHasABasis()));
        kinds.put("restriction-blocks", plain(new Check.RestrictionBlocks()));
        kinds.put("objection-does-what-the-rule-says", plain(new Check.ObjectionDoesWhatTheRuleSays()));
        kinds.put("region-narrows", plain(new Check.RegionNarrows()));
        kinds.put("scheme-limits", plain(new Check.SchemeLimits()));
        kinds.put("permit-is-complete", plain(new Check.PermitIsComplete()));
        kinds.put("only-named-fields-pass", plain(new Check.OnlyNamedFieldsPass()));
        return kinds;
    }

    private static Kind plain(Check check) {
        return new Kind(Set.of(), (reader, fields) -> check);
    }
}
