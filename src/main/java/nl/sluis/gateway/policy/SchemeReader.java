package nl.sluis.gateway.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.SchemeVersion.Ceiling;
import nl.sluis.gateway.policy.SchemeVersion.Payer;

/** Reads {@code regelingen.yaml}. What is not known, missing, or does not add up refuses the start, with file and line. */
final class SchemeReader {
    private static final String ROOT = "regelingen";
    private static final Set<String> SCHEME =
            Set.of("name", "clients", "applies", "decides", "pays", "initiative", "versions");
    private static final Set<String> VERSION = Set.of("name", "from", "financing", "confirmed", "source");
    private static final Set<String> VERSION_OPTIONAL =
            Set.of("until", "months", "extension", "euros", "vat", "ceiling");
    private static final Map<String, Role> AUTHORITIES = Map.of("gemeente", Role.GEMEENTE, "uwv", Role.UWV);
    private static final Map<String, Role> APPLICANTS = Map.of("ggz-ips", Role.GGZ_IPS, "gemeente", Role.GEMEENTE);
    private static final Set<String> INITIATIVES = Set.of("ggz", "gemeente", "uwv");
    private static final Map<String, Payer> PAYERS = byWord(Payer.values());
    private static final Map<String, Ceiling> CEILINGS = byWord(Ceiling.values());

    private SchemeReader() {}

    static Map<String, Scheme> read(YamlValue root) {
        var problems = new Problems();
        var schemes = new LinkedHashMap<String, Scheme>();
        entries(root).forEach((key, value) -> problems.gather(() -> scheme(key, value))
                .ifPresent(scheme -> schemes.put(scheme.code(), scheme)));
        problems.refuseIfAny();
        return schemes;
    }

    /** Where each scheme stands. */
    static Map<String, Place> places(YamlValue root) {
        return entries(root).keySet().stream().collect(Collectors.toMap(YamlValue::text, YamlValue::place));
    }

    private static Map<YamlValue, YamlValue> entries(YamlValue root) {
        return root.fields(Set.of(ROOT), Set.of()).get(ROOT).entries();
    }

    private static Scheme scheme(YamlValue key, YamlValue value) {
        var fields = value.fields(SCHEME, Set.of());
        if (!key.text().matches("[a-z]+(-[a-z0-9]+)*")) {
            throw key.refused("a scheme is named in lower case with hyphens, not '" + key.text() + "'");
        }
        return new Scheme(
                key.text(),
                fields.get("name").text(),
                word(fields.get("clients"), AUTHORITIES, "client group"),
                word(fields.get("applies"), APPLICANTS, "applicant"),
                word(fields.get("decides"), AUTHORITIES, "authority"),
                word(fields.get("pays"), AUTHORITIES, "authority"),
                some(fields.get("initiative"), one -> one.oneOf(INITIATIVES, "initiative")),
                versions(fields.get("versions")));
    }

    private static List<SchemeVersion> versions(YamlValue value) {
        var problems = new Problems();
        var versions = new ArrayList<SchemeVersion>();
        for (var item : value.items()) {
            problems.gather(() -> version(item)).ifPresent(version -> {
                if (!versions.isEmpty() && !follows(version, versions.getLast())) {
                    problems.add(
                            item.place(),
                            "'" + version.name() + "' begins before '"
                                    + versions.getLast().name() + "' ends: one day would have two answers");
                }
                versions.add(version);
            });
        }
        problems.refuseIfAny();
        if (versions.isEmpty()) {
            throw value.refused("a scheme has at least one version");
        }
        return versions;
    }

    private static boolean follows(SchemeVersion version, SchemeVersion before) {
        return before.until().map(end -> !version.from().isBefore(end)).orElse(false);
    }

    private static SchemeVersion version(YamlValue value) {
        var fields = value.fields(VERSION, VERSION_OPTIONAL);
        var from = fields.get("from").as(SchemeReader::day);
        var until = fields.find("until").map(end -> end.as(SchemeReader::day));
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw value.refused("a version ends after it begins");
        }
        var vat = fields.find("vat").map(word -> word.oneOf(Set.of("included", "excluded"), "word for VAT"));
        if (vat.isPresent() && fields.find("euros").isEmpty()) {
            throw value.refused("vat is said of euros, and there are none");
        }
        return new SchemeVersion(
                fields.get("name").text(),
                from,
                until,
                fields.find("months")
                        .map(months -> some(months, one -> number(one, 60)))
                        .orElse(Set.of()),
                fields.find("extension").map(months -> number(months, 60)).orElse(0),
                fields.find("euros").map(euros -> number(euros, 100_000)),
                financing(fields.get("financing")),
                fields.find("ceiling").map(SchemeReader::ceilings).orElse(Map.of()),
                word(fields.get("confirmed"), Map.of("true", true, "false", false), "answer"),
                List.copyOf(some(fields.get("source"), YamlValue::text)));
    }

    private static Map<Payer, Integer> financing(YamlValue value) {
        var shares = new TreeMap<Payer, Integer>();
        value.entries().forEach((payer, share) -> shares.put(word(payer, PAYERS, "payer"), number(share, 100)));
        var sum = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
            throw value.refused("the shares make " + sum + " percent, not 100");
        }
        return shares;
    }

    private static Map<Ceiling, Integer> ceilings(YamlValue value) {
        var ceilings = new TreeMap<Ceiling, Integer>();
        value.entries()
                .forEach((what, much) -> ceilings.put(word(what, CEILINGS, "ceiling"), number(much, 1_000_000_000)));
        return ceilings;
    }

    private static int number(YamlValue value, int most) {
        return value.as(text -> {
            if (!text.matches("[1-9]\\d{0,9}") || Long.parseLong(text) > most) {
                throw new IllegalArgumentException("a whole number from 1 to " + most + " is expected here");
            }
            return Integer.parseInt(text);
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day is written as 2027-01-04", e);
        }
    }

    private static <T> T word(YamlValue value, Map<String, T> known, String what) {
        return Optional.ofNullable(known.get(value.oneOf(known.keySet(), what))).orElseThrow();
    }

    private static <T> Set<T> some(YamlValue value, Function<YamlValue, T> reader) {
        var read = new LinkedHashSet<T>();
        for (var item : value.items()) {
            if (!read.add(reader.apply(item))) {
                throw item.refused("'" + item.text() + "' stands here twice");
            }
        }
        if (read.isEmpty()) {
            throw value.refused("at least one is needed here");
        }
        return read;
    }

    private static <E extends Enum<E>> Map<String, E> byWord(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toMap(
                        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
    }
}
