package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.pseudonym.MeasuredPseudonyms;
import nl.sluis.gateway.pseudonym.PseudonymProvider;
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

    private final PseudonymProvider pseudonyms = MeasuredPseudonyms.provider();
    private final Disclosure disclosure = new Disclosure(
            (text, known) -> new Redacted.Dropped(Redacted.Why.TOO_LONG), digits -> Optional.of("GM0344"));
    private final EgressGuard guard = new EgressGuard();
    private final OutgoingEvent outgoing = new OutgoingEvent(CLOCK, new RandomIds(new SecureRandom()));
    private final Hops hops = new Hops(pseudonyms, MeasuredKeys.dateOffsets());
    private final Disclose disclose = new Disclose(
            disclosure,
            new Exit(guard, new SimpleMeterRegistry()),
            hops,
            outgoing,
            new Enclosing(oin -> Optional.empty()));
    private final Entries entries = new Entries(
            MeasuredKeys.hasher(),
            pseudonyms,
            Referral.MATRIX,
            VERSION,
            new DecisionRecord(Referral.MATRIX, VERSION, CLOCK));
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    /** Under another rule than that of the project. */
    Passage.Permitted permitted(Decision.Permit permit) {
        var known = permitted();
        return new Passage.Permitted(known.understood(), permit, known.question());
    }

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
        var hop = hops.of(permitted.understood());
        var disclosed = disclosure.disclose(
                permitted.understood().incoming(), permitted.permit().fieldPlan(), hop, hop);
        return outgoing.of(permitted, disclosed).bytes();
    }

    void guard(Passage.Closed closed) {
        guard.check(
                closed.permitted().understood().incoming(),
                closed.permitted().permit().fieldPlan(),
                closed.outgoing(),
                Address.HEADERS);
    }

    EntryFacts accepted(Passage.Closed closed) {
        return entries.accepted(closed, Weighed.permitted(closed, Optional.empty()));
    }

    /** What the log will say of this application, for what seals it. */
    public EntryFacts facts() {
        return accepted(disclosed(permitted()));
    }
}
