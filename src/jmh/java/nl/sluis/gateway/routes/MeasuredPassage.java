package nl.sluis.gateway.routes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.EgressGuard;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.keys.MeasuredKeys;
import nl.sluis.gateway.measured.Referral;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.pseudonym.MeasuredPseudonyms;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
import nl.sluis.gateway.pseudonym.TokenDomain;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** The steps of one application, each by itself; one exchange is used again and again. */
public final class MeasuredPassage {
    private static final Form FORM = new Form(
            "AM13.traject-aanvraag",
            "direct:AM13.traject-aanvraag",
            Referral.REGION,
            Referral.TYPE,
            Role.GGZ_IPS,
            new Oin("00000099000000002000"),
            Role.UWV,
            Referral.PURPOSE);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:15:01Z"), ZoneOffset.UTC);
    private static final SetVersion VERSION = new SetVersion("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    private static final TokenDomain RELATIONSHIP =
            new TokenDomain(PseudonymDomain.RELATIONSHIP, FORM.receiver(), new Oin("00000099000000001000"), "traject");

    private final PseudonymProvider pseudonyms = MeasuredPseudonyms.provider();
    private final Disclosure disclosure = new Disclosure(
            (text, known) -> new Redacted.Dropped(Redacted.Why.TOO_LONG), digits -> Optional.of("GM0344"));
    private final EgressGuard guard = new EgressGuard();
    private final OutgoingEvent outgoing = new OutgoingEvent(CLOCK, new RandomIds(new SecureRandom()));
    private final Disclose disclose = new Disclose(disclosure, guard, pseudonyms, MeasuredKeys.dateOffsets(), outgoing);
    private final Entries entries = new Entries(
            MeasuredKeys.hasher(),
            pseudonyms,
            Referral.MATRIX,
            VERSION,
            new DecisionRecord(Referral.MATRIX, VERSION, CLOCK));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    Passage.Permitted permitted() {
        exchange.getMessage().setBody(new Passage.Arrived(Referral.message(), FORM, Occasion.EXCHANGE));
        new Read(pseudonyms).process(exchange);
        var understood = exchange.getMessage().getBody(Passage.Understood.class);
        return new Passage.Permitted(understood, Referral.permit(), Referral.question());
    }

    Passage.Closed disclosed(Passage.Permitted permitted) {
        exchange.getMessage().setBody(permitted);
        disclose.process(exchange);
        return (Passage.Closed) exchange.getMessage().getBody();
    }

    byte[] built(Passage.Permitted permitted) {
        var disclosed = disclosure.disclose(
                permitted.understood().incoming(), permitted.permit().fieldPlan(), this::token, window -> 11);
        return outgoing.of(permitted.message(), FORM, disclosed);
    }

    void guard(Passage.Closed closed) {
        guard.check(
                closed.permitted().understood().incoming(),
                closed.permitted().permit().fieldPlan(),
                closed.outgoing());
    }

    EntryFacts accepted(Passage.Closed closed) {
        return entries.accepted(closed, Weighed.permitted(closed, Optional.empty()));
    }

    /** What the log will say of this application, for what seals it. */
    public EntryFacts facts() {
        return accepted(disclosed(permitted()));
    }

    private String token(FieldAction.Pseudonymise how, Identifier identifier) {
        return pseudonyms.reversible(RELATIONSHIP, identifier);
    }
}
