package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this project promises of its own message types, beyond what it asks of any. */
class CatalogueContentTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    private static final Set<String> ABOUT_NOBODY = Set.of("nl.sluis.vraag.v1", "nl.sluis.antwoord.v1");

    /** Parts of words by which a field or a code would speak of health or of what the work domain keeps to itself. */
    private static final List<String> UNSPOKEN = List.of(
            "diagn",
            "dsm",
            "stoornis",
            "aandoen",
            "ziek",
            "klacht",
            "symptoom",
            "psych",
            "depress",
            "angst",
            "verslav",
            "medic",
            "therap",
            "opname",
            "crisis",
            "suic",
            "dossier",
            "inkomen",
            "schuld",
            "sanctie",
            "boete",
            "strafr");

    /** Whole words of the same kind; parts of other words as well. */
    private static final Set<String> UNSPOKEN_WORDS = Set.of("epa", "cmd", "dsm", "zrm");

    static Stream<Named<MessageDefinition>> definitions() {
        return CATALOGUE.all().stream()
                .map(definition -> Named.of(definition.type().name(), definition));
    }

    static Stream<Named<MessageDefinition>> aboutSomebody() {
        return definitions().filter(definition -> !ABOUT_NOBODY.contains(definition.getName()));
    }

    @Test
    void holdsEveryTypeOfTheCooperation() {
        assertThat(CATALOGUE.all())
                .extracting(definition -> definition.type().name().replaceAll("^nl\\.sluis\\.|\\.v1$", ""))
                .containsExactlyInAnyOrder(
                        "traject.aanvraag",
                        "traject.kostenaanvraag",
                        "traject.besluit",
                        "traject.status",
                        "traject.stop",
                        "traject.eindverslag",
                        "traject.vaststelling",
                        "verwijzing",
                        "verwijzing.status",
                        "afstemming",
                        "vraag",
                        "antwoord",
                        "uitkomst",
                        "rectificatie",
                        "wissing",
                        "beperking",
                        "toestemming.ingetrokken");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void speaksOfNoDisorderTreatmentOrIncome(MessageDefinition definition) {
        assertThat(definition.fields().values()).allSatisfy(field -> {
            var names = new TreeSet<>(field.form().codes());
            names.addAll(List.of(field.path().pointer().toLowerCase(Locale.ROOT).split("/")));
            assertThat(names)
                    .as(field.path().pointer())
                    .noneMatch(name -> UNSPOKEN.stream().anyMatch(name::contains))
                    .noneMatch(name -> Stream.of(name.split("[-.]")).anyMatch(UNSPOKEN_WORDS::contains));
        });
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void hasNoReasonInOnesOwnWords(MessageDefinition definition) {
        assertThat(definition.fields().values())
                .filteredOn(field -> field.path().pointer().matches(".*/(reden|grond|code|resultaat|besluit)"))
                .allSatisfy(field -> assertThat(field.form().codes()).isNotEmpty());
        assertThat(definition.fields().values())
                .filteredOn(field -> field.isText(TextKind.REMARK))
                .allSatisfy(field -> assertThat(field.fieldClass()).isEqualTo(FieldClass.SPECIAL));
    }

    @ParameterizedTest
    @MethodSource("aboutSomebody")
    void isAboutOnePersonUnderOneName(MessageDefinition definition) {
        assertThat(definition.subject().orElseThrow().path().pointer()).isEqualTo("/betrokkene/bsn");
    }

    @Test
    void asksAndAnswersAboutNobody() {
        assertThat(ABOUT_NOBODY).allSatisfy(type -> {
            var definition = CATALOGUE.find(new MessageType(type)).orElseThrow();
            assertThat(definition.subject()).isEmpty();
            assertThat(definition.fields().values())
                    .filteredOn(field -> field.isText(TextKind.ABOUT_NOBODY))
                    .hasSize(1);
        });
    }

    /** A notice of a right must reach the same person under the pseudonym that its receiver already has. */
    @ParameterizedTest
    @MethodSource("definitions")
    void keepsTheWholeCaseInOneScope(MessageDefinition definition) {
        var type = definition.type().name();
        assertThat(definition.scope())
                .isEqualTo(
                        type.equals("nl.sluis.uitkomst.v1")
                                ? "uitkomst"
                                : ABOUT_NOBODY.contains(type) ? "vraag" : "traject");
    }

    @Test
    void namesInItsNoticesOnlyTypesAndCategoriesThatExist() {
        var types = codes("rectificatie", "/betreft/berichttype");
        assertThat(types).isNotEmpty().isEqualTo(codes("wissing", "/betreft/berichttypen/*"));
        assertThat(types).allSatisfy(type -> assertThat(CATALOGUE.find(new MessageType("nl.sluis." + type + ".v1")))
                .isPresent());
        assertThat(codes("toestemming.ingetrokken", "/intrekking/categorieen/*"))
                .isNotEmpty()
                .allSatisfy(
                        category -> assertThat(DataCategory.of(category).code()).isEqualTo(category));
    }

    @Test
    void measuresOutcomesAtTheMonthsOfTheMonitor() {
        assertThat(codes("uitkomst", "/meting/maanden")).containsExactly("6", "12", "18", "24", "30");
    }

    @Test
    void takesAnAnswerInTheFormInWhichTheFirstMessageGaveIt() {
        assertThat(aboutSomebody()).allSatisfy(definition -> {
            for (var field : definition.getPayload().identifiers()) {
                assertThat(field.tokenDomain())
                        .isEqualTo(
                                field.identifier() == IdentifierType.BSN
                                        ? PseudonymDomain.RECEIVER
                                        : PseudonymDomain.RELATIONSHIP);
            }
        });
    }

    private static List<String> codes(String type, String path) {
        var field = CATALOGUE
                .find(new MessageType("nl.sluis." + type + ".v1"))
                .orElseThrow()
                .fields()
                .get(new FieldPath(path));
        return field == null ? List.of() : field.form().codes();
    }
}
