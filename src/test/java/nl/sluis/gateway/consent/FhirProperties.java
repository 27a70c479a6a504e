package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.FhirConsentTest.decisions;
import static nl.sluis.gateway.consent.FhirConsentTest.kept;
import static nl.sluis.gateway.consent.FhirConsentTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

/** Laws of the two mappers. */
class FhirProperties {
    private static final Bsn PERSON = Bsn.of("999990342");
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHAPES =
            List.of("basic", "with-exception", "with-purposes", "with-period", "dissent", "deny-with-exception");

    @Property(tries = 500)
    void everyDecisionComesOutSuchThatItReadsTheSame(@ForAll("requests") Reading.Request decision) {
        var written = FhirWriter.write(PERSON, kept(List.of(decision)), true);
        assertThat(decisions(read(written))).containsExactly(decision);
    }

    /** Whatever is broken in a good Consent, it is read in full, or refused without a word of it. */
    @Property(tries = 1000)
    void aDamagedConsentIsReadOrRefusedAndNeverQuoted(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var consent = shape(SHAPES.get(random.nextInt(SHAPES.size())));
        damage(consent, random);
        switch (read(consent)) {
            case Reading.Unreadable(var faults) -> {
                assertThat(faults).isNotEmpty();
                assertThat(faults.toString()).doesNotContain("Zwijgzaam").doesNotContain("999990342");
            }
            case Reading.Request one ->
                assertThat(decisions(read(FhirWriter.write(PERSON, kept(List.of(one)), true))))
                        .containsExactly(one);
            case Reading.Together(var all) ->
                assertThat(decisions(read(FhirWriter.write(PERSON, kept(all), true))))
                        .isEqualTo(all);
        }
    }

    @Provide
    Arbitrary<Reading.Request> requests() {
        var targets = Combinators.combine(
                        Arbitraries.of("role", "party"),
                        Arbitraries.of(Role.UWV, Role.GEMEENTE, Role.GGZ_IPS, Role.MONITOR),
                        names(),
                        names(),
                        names().set().ofMinSize(1).ofMaxSize(5))
                .as((kind, role, purpose, scope, categories) -> new ConsentTarget(
                        kind.equals("party") ? HOLDER : null,
                        kind.equals("party") ? null : role,
                        new Purpose(purpose),
                        scope,
                        categories));
        var days = Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 1, 1).toEpochDay());
        var periods = Combinators.combine(days, Arbitraries.longs().between(0, 9_000))
                .as((from, length) -> new Period(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(from + length)));
        var evidence = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.of(Evidence.Form.class))
                .as(Evidence::new);
        return Combinators.combine(
                        Arbitraries.of(
                                ConsentDecision.CONSENT,
                                ConsentDecision.REFUSAL,
                                ConsentDecision.OBJECTION,
                                ConsentDecision.RESTRICTION),
                        Arbitraries.of(DecidedBy.class),
                        Arbitraries.of(AgeGroup.class),
                        targets,
                        periods,
                        evidence)
                .as((decision, by, age, target, period, proof) ->
                        new Reading.Request(PERSON, decision, by, age, HOLDER, target, period, proof));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
    }

    private static ObjectNode shape(String name) throws IOException {
        try (var file = FhirProperties.class.getResourceAsStream("/fhir/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    /** At a random place: something is taken out, put in, doubled, or made another thing. */
    private static void damage(ObjectNode consent, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(consent, places);
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.isEmpty() ? "Zwijgzaam" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name, "Zwijgzaam");
                case 2 -> object.put("Zwijgzaam", "Zwijgzaam");
                case 3 -> object.set(name, JSON.createObjectNode().put("Zwijgzaam", 1));
                default -> object.putArray("extension").addObject().put("url", "Zwijgzaam");
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            switch (random.nextInt(3)) {
                case 0 -> array.add(array.get(0).deepCopy());
                case 1 -> array.removeAll();
                default -> array.set(0, TextNode.valueOf("Zwijgzaam"));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
