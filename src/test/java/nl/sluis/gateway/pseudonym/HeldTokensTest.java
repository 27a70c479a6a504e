package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose pseudonym it is, among the scopes in which its holder has any. */
class HeldTokensTest {
    private static final Oin HOLDER = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");
    private static final Identifier PERSON = Identifier.of(IdentifierType.BSN, "999990342");
    private static TestDatabase database;
    private static SivPseudonyms pseudonyms;
    private static HeldTokens held;

    @BeforeAll
    static void openStoreWithTwoScopes() {
        database = TestDatabase.create();
        pseudonyms = KnownPseudonyms.of(KnownMaster.ofEpochs(1), new StoredEpochs(database.writer(), () -> 1));
        held = new HeldTokens(database.reader(), pseudonyms);
        assertThat(token(HOLDER, "log")).startsWith("psn1.");
        assertThat(token(HOLDER, "traject")).startsWith("psn1.");
    }

    @AfterAll
    static void closeStore() {
        database.close();
    }

    @Test
    void findsThePersonInWhicheverScopeThePseudonymIs() {
        assertThat(held.person(HOLDER, token(HOLDER, "log")).filter(PERSON::equals))
                .isPresent();
        assertThat(held.person(HOLDER, token(HOLDER, "traject")).filter(PERSON::equals))
                .isPresent();
    }

    @Test
    void findsNobodyBehindThePseudonymOfAnotherHolderOrAnotherText() {
        assertThat(held.person(OTHER, token(HOLDER, "traject"))).isEmpty();
        assertThat(held.person(HOLDER, token(OTHER, "traject"))).isEmpty();
        assertThat(held.person(HOLDER, pseudonyms.random())).isEmpty();
        assertThat(held.person(HOLDER, "999990342")).isEmpty();
    }

    private static String token(Oin holder, String scope) {
        return pseudonyms.reversible(new TokenDomain(PseudonymDomain.RECEIVER, holder, null, scope), PERSON);
    }
}
