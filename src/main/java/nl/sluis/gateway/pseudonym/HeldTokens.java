package nl.sluis.gateway.pseudonym;

import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the person behind a pseudonym of whose scope nothing is known, among the scopes in which its holder has any. */
public final class HeldTokens {
    private final JdbcClient store;
    private final PseudonymProvider pseudonyms;

    HeldTokens(DataSource reader, PseudonymProvider pseudonyms) {
        this.store = JdbcClient.create(reader);
        this.pseudonyms = pseudonyms;
    }

    /** Empty for everything that is no pseudonym of a person, made for this holder; at most one scope opens it. */
    public Optional<Identifier> person(Oin holder, String token) {
        return store
                .sql("select scope from relationship where receiver = ? order by scope")
                .param(holder.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(scope -> open(holder, scope, token).stream())
                .findFirst();
    }

    private Optional<Identifier> open(Oin holder, String scope, String token) {
        try {
            var domain = new TokenDomain(PseudonymDomain.RECEIVER, holder, null, scope);
            return Optional.of(pseudonyms.open(domain, IdentifierType.BSN, token));
        } catch (TokenUnreadableException another) {
            return Optional.empty();
        }
    }
}
