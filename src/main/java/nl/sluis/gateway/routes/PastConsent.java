package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import nl.sluis.gateway.consent.ConsentRegister;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentTerms;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.report.ConsentHistory;

/** Asks the register again what it was asked when a message was accepted, as it was then. */
final class PastConsent implements ConsentHistory {
    private static final ConsentTerms CONSENT_IS_THE_BASIS = new ConsentTerms(true, OnObjection.BLOCKS, true);
    private final ConsentRegister register;
    private final IndexHasher hashes;

    PastConsent(ConsentRegister register, IndexHasher hashes) {
        this.register = register;
        this.hashes = hashes;
    }

    @Override
    public List<Relied> at(Oin holder, Bsn person, JsonNode decision, Instant moment) {
        var claim = new ConsentClaim(hashes.consentPerson(person), demand(holder, decision));
        return register.restedOn(claim, moment).stream()
                .map(one -> new Relied(one.holder(), one.version(), one.entry()))
                .toList();
    }

    /** Of facts that the gateway itself wrote down. */
    private static ConsentDemand demand(Oin holder, JsonNode decision) {
        var context = decision.path("request").path("context");
        var information = decision.path("information");
        var categories = new HashSet<String>();
        information.path("categories").forEach(category -> categories.add(category.asText()));
        return new ConsentDemand(
                holder,
                new Receiver(
                        new Oin(context.path("ontvanger").asText()),
                        Role.of(context.path("ontvangerRol").asText())),
                new Purpose(context.path("doel").asText()),
                information.path("scope").asText(),
                categories,
                CONSENT_IS_THE_BASIS,
                information.has("age") ? AgeGroup.of(information.path("age").asText()) : null,
                0);
    }
}
