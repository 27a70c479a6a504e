package nl.sluis.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.Definitions;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.PostcodePrecision;

/** No form says more than its word promises, the same value has the same form, and every value has one or is refused. */
class TransformationProperties {
    private static final FieldPath PATH = new FieldPath("/persoon/veld");
    private static final MessageDefinition DEFINITION =
            Definitions.begin().field(PATH.pointer(), FieldClass.QUASI).of("nl.sluis.proef.bericht.v1");

    @Property
    void everyValueHasAFormOrIsRefusedByName(@ForAll("actions") FieldAction action, @ForAll("values") JsonNode value) {
        try {
            var first = form(action, value);
            assertThat(form(action, value)).isEqualTo(first); // and it is the same each time
        } catch (TransformationFailedException refused) {
            assertThat(refused.field()).isEqualTo(PATH);
            assertThat(refused).hasNoCause();
        }
    }

    @Property
    void postcodesWithTheSameDigitsHaveTheSameForm(
            @ForAll @IntRange(min = 1000, max = 9999) int digits,
            @ForAll("letters") String one,
            @ForAll("letters") String other) {
        for (var precision : PostcodePrecision.values()) {
            var action = new FieldAction.GeneralisePostcode(precision);
            assertThat(formOf(action, digits + one)).isEqualTo(formOf(action, digits + other));
        }
        assertThat(formOf(new FieldAction.GeneralisePostcode(PostcodePrecision.PC2), digits + one))
                .isEqualTo(
                        formOf(new FieldAction.GeneralisePostcode(PostcodePrecision.PC2), digits / 100 + "99" + other));
    }

    @Property
    void aBucketHoldsEveryNumberBetweenItsBoundsAndTellsNoTwoOfThemApart(
            @ForAll("bounds") List<Long> bounds, @ForAll long one, @ForAll long other) {
        var action = new FieldAction.Bucket(bounds);
        var sameSide = bounds.stream().allMatch(bound -> one < bound == other < bound);

        assertThat(formOf(action, one).equals(formOf(action, other))).isEqualTo(sameSide);
    }

    @Property
    void aMaskTellsNothingOfTheLengthAndAtMostTheLastCharacters(
            @ForAll String text, @ForAll String other, @ForAll @IntRange(max = 4) int last) {
        var form = formOf(new FieldAction.Mask(last), text);

        assertThat(form).startsWith("***");
        assertThat(form.codePointCount(0, form.length())).isIn(3, 3 + last);
        assertThat(text).endsWith(form.substring(3));
        assertThat(formOf(new FieldAction.Mask(0), text)).isEqualTo(formOf(new FieldAction.Mask(0), other));
        if (form.length() > 3) {
            assertThat(text.codePointCount(0, text.length())).isGreaterThanOrEqualTo(4 * last);
        }
    }

    @Property
    void aConstantIsTheSameForAllValues(@ForAll String text, @ForAll long number) {
        var constant = new FieldAction.Constant("opgegeven");

        assertThat(formOf(constant, text)).isEqualTo(formOf(constant, number)).isEqualTo("opgegeven");
    }

    @Property
    void shiftedDatesKeepTheirDistanceAndStayWithinTheWindow(
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other,
            @ForAll @IntRange(min = 7, max = 366) int window) {
        var action = new FieldAction.ShiftDate(window);
        var first = LocalDate.parse(formOf(action, one.toString()));
        var second = LocalDate.parse(formOf(action, other.toString()));

        assertThat(ChronoUnit.DAYS.between(first, second)).isEqualTo(ChronoUnit.DAYS.between(one, other));
        assertThat(Math.abs(ChronoUnit.DAYS.between(one, first))).isLessThanOrEqualTo(window);
    }

    @Property
    void datesOfTheSameMonthHaveTheSameForm(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 28) int day) {
        for (var precision : List.of(DatePrecision.YEAR, DatePrecision.MONTH)) {
            var action = new FieldAction.GeneraliseDate(precision);
            assertThat(formOf(action, date.toString()))
                    .isEqualTo(formOf(action, date.withDayOfMonth(day).toString()));
        }
    }

    private static String formOf(FieldAction action, String text) {
        return form(action, JsonNodeFactory.instance.textNode(text)).asText();
    }

    private static String formOf(FieldAction action, long number) {
        return form(action, JsonNodeFactory.instance.numberNode(number)).asText();
    }

    private static JsonNode form(FieldAction action, JsonNode value) {
        var data = Application.JSON.createObjectNode();
        var unused = data.putObject("persoon").set("veld", value);
        var incoming = new Incoming(DEFINITION, new Document(data), Map.of(), Set.of(), Application.EVENT, Set.of());
        var disclosure = new Disclosure(Application::redacted, digits -> Optional.of("GM" + digits / 100 + "00"));
        return disclosure
                .disclose(incoming, new FieldPlan(Map.of(PATH, action)), Application::fixedToken, window -> -window)
                .data()
                .at(PATH.toJsonPointer());
    }

    @Provide
    static Arbitrary<FieldAction> actions() {
        return Arbitraries.of(
                new FieldAction.Keep(),
                new FieldAction.Drop(),
                new FieldAction.Mask(0),
                new FieldAction.Mask(4),
                new FieldAction.Constant("opgegeven"),
                Application.P1,
                new FieldAction.Translate(),
                new FieldAction.GeneraliseDate(DatePrecision.AGE_BAND_5),
                new FieldAction.GeneraliseDate(DatePrecision.ISO_WEEK),
                new FieldAction.ShiftDate(30),
                new FieldAction.GeneralisePostcode(PostcodePrecision.PC4),
                new FieldAction.GeneralisePostcode(PostcodePrecision.MUNICIPALITY),
                new FieldAction.Bucket(List.of(0L, 10L)),
                new FieldAction.RedactText(),
                new FieldAction.EncryptForReceiver());
    }

    @Provide
    static Arbitrary<JsonNode> values() {
        var nodes = JsonNodeFactory.instance;
        var near = Arbitraries.of(
                "0000-01-01", "9999-12-31", "1990-03-14", "3512PH", "3512 PH", "-999999999-01-01", "psn1.");
        return Arbitraries.oneOf(
                Arbitraries.strings().map(nodes::textNode),
                near.map(nodes::textNode),
                Arbitraries.longs().map(nodes::numberNode),
                Arbitraries.doubles().map(nodes::numberNode),
                Arbitraries.bigIntegers().map(nodes::numberNode),
                Arbitraries.of(nodes.nullNode(), nodes.booleanNode(true), nodes.objectNode(), nodes.arrayNode()));
    }

    @Provide
    static Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
    }

    @Provide
    static Arbitrary<List<Long>> bounds() {
        return Arbitraries.longs()
                .between(-1000, 1000)
                .set()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(set -> List.copyOf(new TreeSet<>(set)));
    }

    @Provide
    static Arbitrary<LocalDate> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1900, 2060),
                        Arbitraries.integers().between(1, 365))
                .as(LocalDate::ofYearDay);
    }
}
