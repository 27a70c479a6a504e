package nl.sluis.gateway.pseudonym;

import static nl.sluis.gateway.message.IdentifierType.BSN;
import static nl.sluis.gateway.message.IdentifierType.CASE_NUMBER;
import static nl.sluis.gateway.message.IdentifierType.CLIENT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Reveal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of P1, and what may not open. */
class SivPseudonymsTest {
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");
    private static final TokenDomain DOMAIN = new TokenDomain(PseudonymDomain.RECEIVER, HOLDER, null, "traject");
    private static final Identifier PERSON = Identifier.of(BSN, "999990342");
    private static final String TOKEN = "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ";

    private final SivPseudonyms pseudonyms = inEpoch(1, 1);

    @Test
    void makesTheTokenOfTheWorkedExample() {
        assertThat(pseudonyms.reversible(DOMAIN, PERSON)).isEqualTo(TOKEN);
    }

    @Test
    void opensTheTokenOfTheWorkedExample() {
        assertThat(pseudonyms.open(DOMAIN, BSN, TOKEN).equals(PERSON)).isTrue();
    }

    @Test
    void refusesTheSecondTextOfTheSameBytes() {
        // Given
        var second = TOKEN.substring(0, TOKEN.length() - 1) + "R";
        assertThat(Base64.getUrlDecoder().decode(second.substring(5)))
                .isEqualTo(Base64.getUrlDecoder().decode(TOKEN.substring(5)));

        // Then
        assertUnreadable(DOMAIN, BSN, second);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "psn1.",
                "psn1",
                "999990342",
                "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ==",
                "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1/Hxiy+B3QXw6IgGYFinQ",
                " psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
                "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ\n",
                "PSN1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
                "psr1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
                "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQAA",
                "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFin",
                "psn1.éééééééééééééééééééééééééééééééééééééééééééééééééé"
            })
    void refusesEveryOtherText(String text) {
        assertUnreadable(DOMAIN, BSN, text);
    }

    @Test
    void refusesTheTokenOfAnotherHolder() {
        assertUnreadable(new TokenDomain(PseudonymDomain.RECEIVER, OTHER, null, "traject"), BSN, TOKEN);
    }

    @Test
    void refusesATokenOfTheReceiverAsOneOfTheRelationship() {
        assertUnreadable(new TokenDomain(PseudonymDomain.RELATIONSHIP, HOLDER, OTHER, "traject"), BSN, TOKEN);
    }

    @Test
    void refusesTheTokenOfAnotherScope() {
        assertUnreadable(new TokenDomain(PseudonymDomain.RECEIVER, HOLDER, null, "log"), BSN, TOKEN);
    }

    @Test
    void refusesTheTokenOfAnotherTypeOfTheSameLength() {
        // Given
        var token = pseudonyms.reversible(DOMAIN, Identifier.of(CLIENT_NUMBER, "C-100"));

        // Then
        assertUnreadable(DOMAIN, CASE_NUMBER, token);
    }

    @Test
    void refusesATokenOfAnEpochInWhichTheRelationshipDidNotBegin() {
        // Given
        var token = inEpoch(2, 1, 2).reversible(DOMAIN, PERSON);

        // Then
        assertUnreadable(inEpoch(1, 1, 2), DOMAIN, BSN, token);
    }

    @Test
    void keepsThePinnedPseudonymWhenANewEpochBegins() {
        assertThat(inEpoch(1, 1, 2, 3).reversible(DOMAIN, PERSON)).isEqualTo(TOKEN);
        assertThat(inEpoch(2, 1, 2, 3).reversible(DOMAIN, PERSON)).isNotEqualTo(TOKEN);
    }

    @Test
    void neitherMakesNorOpensATokenOfADestroyedEpoch() {
        // Given
        var destroyed = inEpoch(1, 2);

        // Then
        assertUnreadable(destroyed, DOMAIN, BSN, TOKEN);
        assertThatThrownBy(() -> destroyed.reversible(DOMAIN, PERSON)).isInstanceOf(KeyUnavailableException.class);
    }

    @ParameterizedTest
    @EnumSource
    void theLengthOfATokenTellsItsTypeOnly(IdentifierType type) {
        // Given
        var shortest = Identifier.of(type, type == BSN ? "950000012" : "1");
        var longest = Identifier.of(type, type == BSN ? "123456782" : "x".repeat(type.longestBytes()));

        // When
        var tokens = new String[] {pseudonyms.reversible(DOMAIN, shortest), pseudonyms.reversible(DOMAIN, longest)};

        // Then
        assertThat(tokens[0]).hasSameSizeAs(tokens[1]);
        assertThat(pseudonyms.open(DOMAIN, type, tokens[1]).reveal(Reveal.VALIDATE))
                .isEqualTo(longest.reveal(Reveal.VALIDATE));
    }

    @Test
    void aRandomPseudonymIsNewEachTime() {
        // When
        var tokens = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            assertThat(tokens.add(pseudonyms.random())).isTrue();
        }

        // Then
        assertThat(tokens).allMatch(token -> token.matches("psr1\\.[A-Za-z0-9_-]{22}"));
    }

    private void assertUnreadable(TokenDomain domain, IdentifierType type, String token) {
        assertUnreadable(pseudonyms, domain, type, token);
    }

    private static void assertUnreadable(
            SivPseudonyms pseudonyms, TokenDomain domain, IdentifierType type, String token) {
        assertThatThrownBy(() -> pseudonyms.open(domain, type, token))
                .isExactlyInstanceOf(TokenUnreadableException.class)
                .hasMessage("this token does not open here")
                .hasNoCause()
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }

    private static SivPseudonyms inEpoch(int pinned, int... epochs) {
        return KnownPseudonyms.of(KnownMaster.ofEpochs(epochs), (holder, scope) -> pinned);
    }
}
