package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;

/** For any person the guard is silent about what disclosure makes, and speaks when a value is put back. */
class EgressGuardProperties {
    private static final String[] NAMES = {
        "Jansen",
        "de Vries",
        "van den Berg",
        "Bakker",
        "Visser",
        "Sluis",
        "Doel",
        "Berg",
        "Abbe",
        "Ebba",
        "Çelik",
        "Öztürk"
    };
    private final EgressGuard guard = new EgressGuard();
    private final Disclosure disclosure = Application.disclosure();

    @Property(tries = 3_000)
    void cleanOutputPasses(@ForAll("seeds") long seed) {
        var dice = new Random(seed);
        var incoming = applicantOf(dice);
        var leaving = leaving(incoming, dice);
        assertThatCode(() -> guard.check(incoming, Application.planOf(Application.plan()), leaving, Map.of()))
                .doesNotThrowAnyException();
    }

    @Property
    void aValueThatIsPutBackIsFound(@ForAll("seeds") long seed, @ForAll Writing writing, @ForAll("paths") String path) {
        // Given
        var dice = new Random(seed);
        var incoming = applicantOf(dice);
        var value = incoming.data()
                .reveal(nl.sluis.gateway.message.Reveal.GUARD)
                .at(path)
                .asText();
        Assume.that(writing.suits(value));
        var clean = new String(leaving(incoming, dice), UTF_8);

        // When
        var leaking =
                clean.replace("\"werk\"", "\"en " + writing.of(value) + " en\"").getBytes(UTF_8);

        // Then
        assertThatThrownBy(() -> guard.check(incoming, Application.planOf(Application.plan()), leaking, Map.of()))
                .isInstanceOf(EgressHitException.class);
    }

    @Property
    void anyBytesAreReadOrRefusedAndNothingElse(@ForAll byte[] outgoing) {
        assertThatCode(() ->
                        guard.check(Application.incoming(), Application.planOf(Application.plan()), outgoing, Map.of()))
                .satisfiesAnyOf(
                        nothing -> org.assertj.core.api.Assertions.assertThat(nothing)
                                .isNull(),
                        hit -> org.assertj.core.api.Assertions.assertThat(hit).isInstanceOf(EgressHitException.class));
    }

    private byte[] leaving(Incoming incoming, Random dice) {
        var disclosed = disclosure.disclose(
                incoming,
                Application.planOf(Application.plan()),
                (how, identifier) -> token(how, identifier, dice),
                Application::shift);
        var event = Application.event(disclosed.data());
        return Application.bytes(event.put("id", new UUID(dice.nextLong(), dice.nextLong()).toString()));
    }

    private static Incoming applicantOf(Random dice) {
        var data = Application.DATA
                .replace("999990342", bsn(dice))
                .replace("Zoë", dice.nextBoolean() ? "Zoë" : "Hanna")
                .replace("Müller-Çelik", NAMES[dice.nextInt(NAMES.length)])
                .replace(
                        "1990-03-14",
                        String.format(
                                "19%02d-%02d-%02d", dice.nextInt(100), 1 + dice.nextInt(12), 1 + dice.nextInt(28)))
                .replace("06-12345678", String.format("06-%08d", dice.nextInt(100_000_000)))
                .replace("GGZ-2026/0001173-A", "K-" + new UUID(dice.nextLong(), dice.nextLong()));
        return Application.incoming(Application.json(data), Map.of(), Set.of());
    }

    private static String token(FieldAction.Pseudonymise how, Identifier identifier, Random dice) {
        var bytes = new byte
                [how.kind() == nl.sluis.gateway.message.PseudonymKind.P3
                        ? 16
                        : 21 + identifier.type().paddedBytes()];
        dice.nextBytes(bytes);
        bytes[0] = 1;
        bytes[1] = bytes[2] = bytes[3] = 0;
        bytes[4] = 1;
        return "psn1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String bsn(Random dice) {
        while (true) {
            var digits = String.format("%09d", 10_000_000 + dice.nextInt(989_999_999));
            if (Bsn.passesElevenTest(digits)) {
                return digits;
            }
        }
    }

    @Provide
    static Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    static Arbitrary<String> paths() {
        return Arbitraries.of(
                "/betrokkene/bsn",
                "/betrokkene/naam/achternaam",
                "/betrokkene/geboortedatum",
                "/betrokkene/telefoon",
                "/betrokkene/adres/straat",
                "/traject/kenmerk",
                "/behandelaar/agb");
    }
}
