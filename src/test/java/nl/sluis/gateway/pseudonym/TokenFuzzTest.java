package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;

/** Whatever a party sends in the place of a token: it opens, and is then the one text of that person, or it does not. */
class TokenFuzzTest {
    private static final TokenDomain UWV =
            new TokenDomain(PseudonymDomain.RECEIVER, new Oin("00000099000000001000"), null, "traject");
    private static final SivPseudonyms PSEUDONYMS = KnownPseudonyms.of(KnownMaster.ofEpochs(1), (holder, scope) -> 1);

    @FuzzTest(maxDuration = "20s")
    void opensOrGivesTheOneAnswer(@NotNull String text) {
        for (var type : IdentifierType.values()) {
            try {
                var opened = PSEUDONYMS.open(UWV, type, text);
                assertThat(PSEUDONYMS.reversible(UWV, opened)).isEqualTo(text);
            } catch (TokenUnreadableException refused) {
                assertThat(refused).hasNoCause();
            }
        }
    }
}
