package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;

/** The laws of pseudonyms: they come back, they stay, and they do not link. */
class PseudonymProperties {
    /** {@code psn1.} and the characters that version and epoch fill or share. */
    private static final int HEADER_CHARACTERS = 5 + 7;

    private final SivPseudonyms pseudonyms = KnownPseudonyms.of(KnownMaster.ofEpochs(1), (holder, scope) -> 1);
    private final SivPseudonyms anotherNode = KnownPseudonyms.of(KnownMaster.ofEpochs(1), (holder, scope) -> 1);

    @Property
    void whatWasSealedOpens(@ForAll("domains") TokenDomain domain, @ForAll("identifiers") Identifier identifier) {
        var token = pseudonyms.reversible(domain, identifier);
        assertThat(pseudonyms.open(domain, identifier.type(), token).equals(identifier))
                .isTrue();
    }

    @Property
    void theSamePersonKeepsTheSamePseudonymOnEveryNode(
            @ForAll("domains") TokenDomain domain, @ForAll("identifiers") Identifier identifier) {
        assertThat(anotherNode.reversible(domain, identifier)).isEqualTo(pseudonyms.reversible(domain, identifier));
    }

    @Property
    void twoDomainsCannotCompareNotes(
            @ForAll("domains") TokenDomain one,
            @ForAll("domains") TokenDomain other,
            @ForAll("identifiers") Identifier identifier) {
        if (one.equals(other)) {
            return;
        }
        var mine = pseudonyms.reversible(one, identifier);
        var theirs = pseudonyms.reversible(other, identifier);
        assertThat(mine).isNotEqualTo(theirs);
        assertThat(eightGrams(mine)).doesNotContainAnyElementsOf(eightGrams(theirs));
    }

    @Property
    void aOneWayPseudonymStaysWithinItsCohortAndOnEveryNode(
            @ForAll("cohorts") Cohort cohort, @ForAll("identifiers") Identifier identifier) {
        assertThat(anotherNode.oneWay(cohort, identifier))
                .isEqualTo(pseudonyms.oneWay(cohort, identifier))
                .matches("psh1\\.[A-Za-z0-9_-]{22}");
    }

    @Property
    void twoCohortsCannotCompareNotes(
            @ForAll("cohorts") Cohort one,
            @ForAll("cohorts") Cohort other,
            @ForAll("identifiers") Identifier identifier) {
        if (!one.equals(other)) {
            var mine = pseudonyms.oneWay(one, identifier);
            var theirs = pseudonyms.oneWay(other, identifier);
            assertThat(mine).isNotEqualTo(theirs);
            assertThat(grams(mine.substring(5))).doesNotContainAnyElementsOf(grams(theirs.substring(5)));
        }
    }

    @Property
    void aOneWayPseudonymOpensNowhere(
            @ForAll("domains") TokenDomain domain,
            @ForAll("cohorts") Cohort cohort,
            @ForAll("identifiers") Identifier identifier) {
        assertUnreadable(domain, identifier.type(), pseudonyms.oneWay(cohort, identifier));
    }

    @Property
    void noTokenOpensInAnotherDomain(
            @ForAll("domains") TokenDomain one,
            @ForAll("domains") TokenDomain other,
            @ForAll("identifiers") Identifier identifier) {
        if (!one.equals(other)) {
            assertUnreadable(other, identifier.type(), pseudonyms.reversible(one, identifier));
        }
    }

    @Property
    void noTokenOpensAsAnotherType(
            @ForAll("domains") TokenDomain domain,
            @ForAll("identifiers") Identifier identifier,
            @ForAll IdentifierType type) {
        if (type != identifier.type()) {
            assertUnreadable(domain, type, pseudonyms.reversible(domain, identifier));
        }
    }

    @Property(tries = 50)
    void everyFlippedBitRefusesInTheSameWay(
            @ForAll("domains") TokenDomain domain, @ForAll("identifiers") Identifier identifier) {
        var token = Base64.getUrlDecoder()
                .decode(pseudonyms.reversible(domain, identifier).substring(5));
        for (var bit = 0; bit < 8 * token.length; bit++) {
            var flipped = token.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertUnreadable(domain, identifier.type(), TokenText.of(flipped));
        }
    }

    @Property
    void whatIsNoTokenRefusesAndThrowsNothingElse(@ForAll("domains") TokenDomain domain, @ForAll String text) {
        assertUnreadable(domain, IdentifierType.BSN, text);
        assertUnreadable(domain, IdentifierType.BSN, "psn1." + text);
    }

    private void assertUnreadable(TokenDomain domain, IdentifierType type, String token) {
        assertThatThrownBy(() -> pseudonyms.open(domain, type, token))
                .isExactlyInstanceOf(TokenUnreadableException.class)
                .hasMessage("this token does not open here")
                .hasNoCause();
    }

    private static Set<String> eightGrams(String token) {
        return grams(token.substring(HEADER_CHARACTERS));
    }

    private static Set<String> grams(String text) {
        var grams = new HashSet<String>();
        for (var at = 0; at + 8 <= text.length(); at++) {
            grams.add(text.substring(at, at + 8));
        }
        return grams;
    }

    @Provide
    static Arbitrary<Cohort> cohorts() {
        var oins = Arbitraries.integers().between(1, 5).map(n -> new Oin("0000009900000000" + n + "000"));
        return Combinators.combine(
                        oins,
                        Arbitraries.of("traject", "uitkomst"),
                        Arbitraries.integers().between(2020, 2027))
                .as(Cohort::new);
    }

    @Provide
    static Arbitrary<TokenDomain> domains() {
        var oins = Arbitraries.integers().between(1, 5).map(n -> new Oin("0000009900000000" + n + "000"));
        var scopes = Arbitraries.of("traject", "log", "verwijzing");
        var ofReceiver = Combinators.combine(oins, scopes)
                .as((holder, scope) -> new TokenDomain(PseudonymDomain.RECEIVER, holder, null, scope));
        var ofRelationship = Combinators.combine(oins, oins, scopes)
                .as((holder, other, scope) -> new TokenDomain(PseudonymDomain.RELATIONSHIP, holder, other, scope));
        return Arbitraries.oneOf(ofReceiver, ofRelationship);
    }

    @Provide
    static Arbitrary<Identifier> identifiers() {
        var bsns = Arbitraries.integers()
                .between(1_000_000, 99_999_999)
                .map(prefix -> String.format("%08d", prefix))
                .flatMap(prefix -> Arbitraries.integers().between(0, 9).map(last -> prefix + last))
                .filter(digits -> !digits.startsWith("00") && Bsn.passesElevenTest(digits))
                .map(digits -> Identifier.of(IdentifierType.BSN, digits));
        var others = Arbitraries.of(IdentifierType.values())
                .filter(type -> type != IdentifierType.BSN)
                .flatMap(type -> Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withCharRange('0', '9')
                        .withChars("-/ éËß€")
                        .ofMinLength(1)
                        .ofMaxLength(type.longestBytes() / 4)
                        .map(text -> Identifier.of(type, "x" + text.strip())));
        return Arbitraries.oneOf(bsns, others);
    }
}
