package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** Items as the routes hand them over. */
final class Messages {
    static final Oin GGZ = new Oin("00000099000000001000");
    static final Oin UWV = new Oin("00000099000000002000");
    static final Bsn PERSON = Bsn.of("999990342");
    static final Bsn OTHER_PERSON = Bsn.of("950000012");
    static final String POLICY_HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private Messages() {}

    static Item.Acceptance application(String id, String content) {
        return application(id, content, PERSON);
    }

    static Item.Acceptance application(String id, String content, Bsn person) {
        var claim = new ConsentClaim(FixedKeys.hasher().consentPerson(person), demand());
        var waiting = new WaitingMessage(
                new RegionCode("AM13"),
                new MessageType("nl.sluis.traject.aanvraag.v1"),
                GGZ,
                new Receiver(UWV, Role.UWV),
                FixedKeys.hasher().orderKey(UWV, person),
                new RuleId("aanvraag-ggz-uwv"),
                claim,
                content.getBytes(StandardCharsets.UTF_8),
                Clock.systemUTC().instant().plus(Duration.ofDays(7)));
        return new Item.Acceptance(
                facts(EntryType.ACCEPTED, EntryFacts.Judgement.PERMIT, person),
                guard(id, content),
                Optional.of(claim),
                waiting,
                reasons -> facts(EntryType.REFUSED, EntryFacts.Judgement.REFUSE, person));
    }

    static Item.Refusal refusal(String id, String content) {
        return new Item.Refusal(
                facts(EntryType.REFUSED, EntryFacts.Judgement.REFUSE, PERSON),
                Optional.of(guard(id, content)),
                List.of(Reason.NO_RULE));
    }

    /** A change that changes nothing: what the register makes of it is not the journal's. */
    static Item.RegisterChange change(String key, String content) {
        return new Item.RegisterChange(
                facts(EntryType.CONSENT_CHANGED, EntryFacts.Judgement.NONE, PERSON),
                new ConsentGate.Change() {
                    @Override
                    public PersonHashes person() {
                        return FixedKeys.hasher().consentPerson(PERSON);
                    }

                    @Override
                    public Oin holder() {
                        return GGZ;
                    }
                },
                Optional.of(guard(key, content)));
    }

    static DuplicateGuard guard(String id, String content) {
        var hasher = FixedKeys.hasher();
        var digest = new KeyedHash(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
        return DuplicateGuard.of(hasher.duplicate(GGZ.urn(), id, digest));
    }

    static EntryFacts facts(EntryType type, EntryFacts.Judgement decision, @Nullable Bsn person) {
        var body = JsonNodeFactory.instance.objectNode().put("b", "two").put("a", 1);
        return new EntryFacts(
                type, decision, GGZ, UWV, new RuleId("aanvraag-ggz-uwv"), POLICY_HASH, person, "care-5y", body);
    }

    static ConsentDemand demand() {
        return new ConsentDemand(
                GGZ,
                new Receiver(UWV, Role.UWV),
                new Purpose("re-integratie"),
                "traject",
                Set.of("traject"),
                true,
                OnObjection.BLOCKS);
    }
}
