package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.junit.jupiter.api.Test;

/** What two receivers find when they lay the pseudonyms of a hundred thousand persons beside each other. Prints its figures. */
class TwoReceiversTest {
    private static final int PERSONS = 100_000;
    private static final int GRAM = 8;
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Oin MUNICIPALITY = new Oin("00000099000000003000");

    private final SivPseudonyms pseudonyms = KnownPseudonyms.of(KnownMaster.ofEpochs(1), (holder, scope) -> 1);

    @Test
    void twoReceiversOfP1ShareNoTokenAndNoPartOfOne() {
        compare(
                "P1",
                TwoReceiversTest::afterHeader,
                (holder, person) -> pseudonyms.reversible(
                        new TokenDomain(PseudonymDomain.RECEIVER, holder, null, "traject"), person));
    }

    @Test
    void twoReceiversOfP2ShareNoTokenAndNoPartOfOne() {
        compare(
                "P2",
                token -> token.substring("psh1.".length()),
                (holder, person) -> pseudonyms.oneWay(new Cohort(holder, "uitkomst", 2026), person));
    }

    private static void compare(String kind, UnaryOperator<String> body, BiFunction<Oin, Identifier, String> token) {
        var ofUwv = new HashSet<String>();
        var ofMunicipality = new HashSet<String>();
        var sharedGrams = 0;
        var equal = 0;
        for (var number = 950_000_000; ofUwv.size() < PERSONS; number++) {
            if (!Bsn.passesElevenTest(Integer.toString(number))) {
                continue;
            }
            var person = Identifier.of(IdentifierType.BSN, Integer.toString(number));
            var one = token.apply(UWV, person);
            var other = token.apply(MUNICIPALITY, person);
            assertThat(ofUwv.add(one)).isTrue();
            assertThat(ofMunicipality.add(other)).isTrue();
            sharedGrams += sharesAGram(body.apply(one), body.apply(other)) ? 1 : 0;
            equal += token.apply(UWV, person).equals(one)
                            && token.apply(MUNICIPALITY, person).equals(other)
                    ? 1
                    : 0;
        }
        var sharedTokens = ofUwv.stream().filter(ofMunicipality::contains).count();
        System.out.printf(
                "%s: %,d persons, two receivers: %d shared tokens, %d persons with a shared 8-gram, %,d of %,d equal the second time%n",
                kind, PERSONS, sharedTokens, sharedGrams, equal, PERSONS);
        assertThat(sharedTokens).isZero();
        assertThat(sharedGrams).isZero();
        assertThat(equal).isEqualTo(PERSONS);
    }

    private static boolean sharesAGram(String one, String other) {
        Set<String> grams = new HashSet<>();
        for (var at = 0; at + GRAM <= one.length(); at++) {
            grams.add(one.substring(at, at + GRAM));
        }
        for (var at = 0; at + GRAM <= other.length(); at++) {
            if (grams.contains(other.substring(at, at + GRAM))) {
                return true;
            }
        }
        return false;
    }

    /** Behind {@code psn1.} and the characters that version and epoch fill or share: those are the same for everybody. */
    private static String afterHeader(String token) {
        return token.substring("psn1.".length() + 7);
    }
}
