package nl.sluis.gateway.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageDefinition;

/** Turns a folder of rules into a matrix, or says of everything that is wrong with it where it stands. */
final class MatrixCompiler {
    /** As long as the key lives under which a waiting message rests. */
    static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private static final Set<String> NO_RULES = Set.of(Vocabulary.FILE, InvariantReader.FILE);
    private final Path folder;
    private final Catalogue catalogue;
    private final Duration longestWait;

    MatrixCompiler(Path folder, Catalogue catalogue, Duration longestWait) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.longestWait = longestWait;
    }

    /** @throws PolicyRefusedException naming every problem by file and line */
    CompiledMatrix compile() {
        var matrix = read();
        invariants(matrix, new LegalBasisMatrix(matrix), words()).refuseIfBroken();
        return matrix;
    }

    /** The rules, each right by itself and beside the others; whether their answers keep the invariants was not looked at. */
    CompiledMatrix read() {
        var vocabulary = vocabulary();
        var words = new Words(vocabulary, catalogue, regions());
        var rules = new ArrayList<Rule>();
        var nothing = new ArrayList<Nothing>();
        var problems = new Problems();
        var ruleReader = new RuleReader(words, longestWait);
        var nothingReader = new NothingReader(words);
        for (var item : items(problems)) {
            if (NothingReader.reads(item)) {
                problems.gather(() -> nothingReader.read(item)).ifPresent(nothing::add);
            } else {
                problems.gather(() -> ruleReader.read(item)).ifPresent(rules::add);
            }
        }
        new Clashes(rules, nothing).addTo(problems);
        problems.refuseIfAny();
        return new CompiledMatrix(
                CanonicalMatrix.hash(vocabulary, rules, nothing),
                rules,
                nothing,
                vocabulary.purposes(),
                vocabulary.retentions());
    }

    /** The invariants of the folder over the answers of this decision point. */
    Invariants invariants(CompiledMatrix matrix, DecisionPoint answers, Words words) {
        var read = new InvariantReader(words).read(YamlFile.read(file(InvariantReader.FILE)));
        var types = catalogue.all().stream().map(MessageDefinition::type).toList();
        return new Invariants(read, answers, new Space(matrix, types));
    }

    Words words() {
        return new Words(vocabulary(), catalogue, regions());
    }

    private List<YamlValue> items(Problems problems) {
        return YamlFile.in(folder).stream()
                .filter(file -> !NO_RULES.contains(YamlFile.name(file)))
                .flatMap(file -> problems.gather(() -> YamlFile.read(file).items()).stream())
                .flatMap(List::stream)
                .toList();
    }

    private Vocabulary vocabulary() {
        return Vocabulary.read(YamlFile.read(file(Vocabulary.FILE)));
    }

    private Path file(String name) {
        return YamlFile.in(folder).stream()
                .filter(file -> YamlFile.name(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new PolicyRefusedException(List.of(folder + ": " + name + " is missing")));
    }

    /** The codes of {@code regions.yaml} beside the folder; where there is none, no rule can name a region. */
    private Set<String> regions() {
        var file = folder.toAbsolutePath().resolveSibling("regions.yaml");
        if (!Files.exists(file)) {
            return Set.of();
        }
        return YamlFile.read(file).fields(Set.of("regions")).get("regions").entries().keySet().stream()
                .map(YamlValue::text)
                .collect(Collectors.toUnmodifiableSet());
    }
}
