package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a large log say: mostly messages and what became of them, some of people who are in it often, few of
 * most. Five parties of {@code config/parties.yaml} have half of it, forty others the rest. One seed, one log.
 */
final class LargeLogEntries {
    private static final String POLICY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String SET = "Yz6lLk4m8Yv1c0bq3mC2aH5n7xW9dE0fJ1gK2hL3iM4=";
    private static final String[] REASONS = {"CONSENT_MISSING", "CONSENT_WITHDRAWN", "OBJECTION", "PURPOSE_MISMATCH"};
    private static final String[] REGIONS = {"AM13", "AM13", "AM13", "AM18", "AM06", "AM01", "AM22", "AM30"};
    private static final List<Kind> KINDS = List.of(
            new Kind("traject-ggz-uwv", "nl.sluis.traject.aanvraag.v1", "ggz-ips", "uwv", "re-integratie", "care-5y"),
            new Kind("traject-uwv-ggz", "nl.sluis.traject.status.v1", "uwv", "ggz-ips", "re-integratie", "work-5y"),
            new Kind(
                    "afstemming-ggz-gemeente",
                    "nl.sluis.afstemming.v1",
                    "ggz-ips",
                    "gemeente",
                    "afstemming",
                    "care-5y"),
            new Kind(
                    "verwijzing-gemeente-ggz",
                    "nl.sluis.verwijzing.v1",
                    "gemeente",
                    "ggz-ips",
                    "toeleiding",
                    "work-5y"));
    private static final String[] FIELDS = {
        "/betrokkene/bsn",
        "/betrokkene/geboortedatum",
        "/betrokkene/naam/achternaam",
        "/betrokkene/naam/voornamen",
        "/betrokkene/postcode",
        "/traject/kenmerk",
        "/traject/startdatum",
        "/traject/soort",
        "/traject/toelichting",
        "/contact/naam",
        "/contact/telefoon",
        "/status/code",
        "/status/datum"
    };
    private static final String[] ACTIONS = {"pseudoniem P1", "leeftijdsband", "weglaten", "bewaren", "PC4"};
    private final Random random;
    private final List<Bsn> persons;
    private final boolean small;

    LargeLogEntries(long seed, List<Bsn> persons, boolean small) {
        this.random = new Random(seed);
        this.persons = persons;
        this.small = small;
    }

    private record Kind(String rule, String type, String from, String to, String purpose, String retentionClass) {}

    /** @param about the entry that it is the end of, if it is one */
    record Drafted(EntryId id, EntryFacts facts, @Nullable EntryId about) {}

    /** About so many: a message is followed at once by its delivery. */
    List<Drafted> some(int howMany, EntryIds ids) {
        var drafted = new ArrayList<Drafted>(howMany + 1);
        while (drafted.size() < howMany) {
            add(drafted, ids, random.nextInt(1000));
        }
        return drafted.subList(0, howMany);
    }

    private void add(List<Drafted> all, EntryIds ids, int dice) {
        if (dice < 850) {
            message(all, ids, dice);
        } else if (dice < 930) {
            all.add(own(ids, EntryType.CONSENT_CHANGED, party(ggzIs(dice)), somebody()));
        } else if (dice < 970) {
            all.add(own(ids, EntryType.LOG_READ, party(ggzIs(dice)), null));
        } else if (dice < 995) {
            all.add(own(ids, EntryType.REJECTED, party(ggzIs(dice)), null));
        } else {
            all.add(own(ids, EntryType.KEY_ROTATED, null, null));
        }
    }

    private void message(List<Drafted> all, EntryIds ids, int dice) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var from = party(kind.from());
        var to = party(kind.to());
        var region = REGIONS[random.nextInt(REGIONS.length)];
        if (dice < 100) {
            all.add(decided(ids, dice < 25 ? EntryType.PROEF : EntryType.REFUSED, kind, from, to, region));
            return;
        }
        var accepted = decided(ids, EntryType.ACCEPTED, kind, from, to, region);
        all.add(accepted);
        var end = dice < 110 ? EntryType.WITHDRAWN : dice < 116 ? EntryType.EXPIRED : EntryType.DELIVERED;
        all.add(new Drafted(ids.next(), ended(end, kind, from, to, region, accepted.id()), accepted.id()));
    }

    private Drafted decided(EntryIds ids, EntryType type, Kind kind, Oin from, Oin to, String region) {
        var permitted = type == EntryType.ACCEPTED;
        var person = somebody();
        return new Drafted(
                ids.next(),
                new EntryFacts(
                        type,
                        permitted ? Judgement.PERMIT : Judgement.REFUSE,
                        from,
                        to,
                        permitted ? new RuleId(kind.rule()) : null,
                        POLICY,
                        person,
                        permitted ? kind.retentionClass() : "care-5y",
                        body(kind, from, to, region, permitted)),
                null);
    }

    private ObjectNode body(Kind kind, Oin from, Oin to, String region, boolean permitted) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("messageType", kind.type())
                .put("region", region)
                .put("route", region + "." + kind.rule())
                .put("purpose", kind.purpose())
                .put("senderRole", kind.from())
                .put("receiverRole", kind.to())
                .put("setVersion", SET);
        if (!permitted) {
            body.putArray("reasons").add(REASONS[random.nextInt(REASONS.length)]);
        } else {
            body.put("dropped", random.nextInt(5));
        }
        var subjects = body.putObject("subjects");
        subjects.put(from.value(), pseudonym());
        subjects.put(to.value(), pseudonym());
        if (!small) {
            trace(body, kind, from, to, region, permitted);
        }
        return body;
    }

    private void trace(ObjectNode body, Kind kind, Oin from, Oin to, String region, boolean permitted) {
        var fields = body.putObject("fields");
        for (var field : FIELDS) {
            fields.put(field, ACTIONS[random.nextInt(ACTIONS.length)]);
        }
        var decision = body.putObject("decision")
                .put("timestamp", "2026-11-01T10:15:01.123Z")
                .put("type", "evaluation");
        var request = decision.putObject("request");
        request.putObject("subject")
                .put("type", "organisatie")
                .put("id", from.value())
                .putObject("properties")
                .put("rol", kind.from());
        request.putObject("action").put("name", "doorgeven");
        request.putObject("resource").put("type", kind.type());
        request.putObject("context")
                .put("ontvanger", to.value())
                .put("ontvangerRol", kind.to())
                .put("doel", kind.purpose())
                .put("regio", region)
                .put("route", region + "." + kind.rule());
        request.putArray("omitted").add("resource.id").add("resource.properties");
        decision.putObject("response").put("decision", permitted);
        decision.putObject("policies").put("matrix", POLICY).put("set", SET);
        var information = decision.putObject("information").put("person", true).put("scope", "traject");
        information.putArray("categories").add("traject");
        information.putArray("consent").add("ACTIVE");
    }

    private EntryFacts ended(EntryType type, Kind kind, Oin from, Oin to, String region, EntryId message) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("event", "delivery")
                .put("message", message.toString())
                .put("idempotencyKey", new java.util.UUID(random.nextLong(), random.nextLong()).toString())
                .put("messageType", kind.type())
                .put("region", region)
                .put("receiverRole", kind.to())
                .put("failures", 0);
        return new EntryFacts(type, Judgement.NONE, from, to, new RuleId(kind.rule()), null, null, "care-5y", body);
    }

    private Drafted own(EntryIds ids, EntryType type, @Nullable Oin party, @Nullable Bsn person) {
        var body = JsonNodeFactory.instance.objectNode();
        var number = random.nextInt(100);
        switch (type) {
            case CONSENT_CHANGED -> body.put("event", "consent").put("decision", "toestemming");
            case LOG_READ -> body.put("what", "uitvoer").put("limit", number);
            case REJECTED -> body.put("rejected", number);
            default -> body.put("key", "KEK").put("epoch", number);
        }
        return new Drafted(
                ids.next(),
                new EntryFacts(type, Judgement.NONE, party, null, null, null, person, "care-5y", body),
                null);
    }

    /** Some people are in the log often, most of them seldom. */
    private Bsn somebody() {
        var chance = random.nextDouble();
        return persons.get((int) (persons.size() * chance * chance));
    }

    private static String ggzIs(int dice) {
        return dice % 2 == 0 ? "ggz-ips" : "uwv";
    }

    private Oin party(String role) {
        var known = random.nextBoolean();
        var number =
                switch (role) {
                    case "uwv" -> 2;
                    case "gemeente" -> known ? (random.nextBoolean() ? 3 : 4) : 70 + random.nextInt(20);
                    default -> known ? 1 : 60 + random.nextInt(20);
                };
        return new Oin("00000099%09d000".formatted(number));
    }

    private String pseudonym() {
        var bytes = new byte[37];
        random.nextBytes(bytes);
        return "psn1." + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
