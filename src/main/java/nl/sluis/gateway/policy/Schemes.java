package nl.sluis.gateway.policy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.FieldPath;

/** The schemes of {@code config/regelingen.yaml}: durations, amounts and days are data that change by law, never constants. */
public final class Schemes {
    /** Where a message names its scheme. */
    private static final String FIELD = "/regeling";

    private final Map<String, Scheme> byCode;

    private Schemes(Map<String, Scheme> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * Reads the file and holds it against the catalogue: what messages can name is described here, and nothing else.
     *
     * @throws PolicyRefusedException naming every problem by file and line
     */
    public static Schemes load(Path file, Catalogue catalogue) {
        var root = YamlFile.read(file);
        var schemes = SchemeReader.read(root);
        compare(root, schemes, catalogue);
        return new Schemes(schemes);
    }

    public Optional<Scheme> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Scheme> all() {
        return List.copyOf(new TreeMap<>(byCode).values());
    }

    private static void compare(YamlValue root, Map<String, Scheme> schemes, Catalogue catalogue) {
        var problems = new Problems();
        var named = new TreeMap<String, String>();
        catalogue.all().forEach(definition -> definition.fields().forEach((path, field) -> {
            if (isScheme(path)) {
                field.form().codes().forEach(code -> named.putIfAbsent(code, definition.type() + " " + path));
            }
        }));
        named.forEach((code, where) -> {
            if (!schemes.containsKey(code)) {
                problems.add(root.place(), "'" + code + "', which " + where + " can name, is not described here");
            }
        });
        var unnamed = new TreeSet<>(schemes.keySet());
        unnamed.removeAll(named.keySet());
        unnamed.forEach(code -> problems.add(
                Objects.requireNonNull(SchemeReader.places(root).get(code)),
                "no message type can name '" + code + "'" + YamlValue.suggestion(code, named.keySet())));
        problems.refuseIfAny();
    }

    private static boolean isScheme(FieldPath path) {
        return path.pointer().endsWith(FIELD);
    }
}
