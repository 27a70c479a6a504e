package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;

/**
 * A record of NEN 7513 (the names of its open rendering; {@code docs/logboek-nen7513.md}): for a care provider each of its
 * entries, for every party each look at the log and each re-identification. Every mandatory field is in it.
 */
final class Nen7513 implements Projection {
    private static final String LOG = "logboek";

    @Override
    public String form() {
        return "nen7513";
    }

    @Override
    public Optional<ObjectNode> of(ReadEntry read) {
        var what = Occurrence.of(read);
        return NenEvent.of(what)
                .filter(event -> event.look() || what.readByCare())
                .map(event -> record(what, event));
    }

    private static ObjectNode record(Occurrence what, NenEvent event) {
        var json = JsonNodeFactory.instance.objectNode();
        var head = json.putObject("gebeurtenis");
        head.put("gebeurteniscode", event.code());
        head.put("actiecode", event.action());
        head.put("datumTijd", Times.of(what.started()));
        event.dicom().ifPresent(code -> head.put("aard", code));
        head.put("resultaat", event.result());
        head.put("controles", Controls.of(what));
        users(json.putArray("gebruikers"), what);
        objects(json.putArray("objecten"), what);
        json.putObject("bron")
                .put("bronId", what.entry().at().origin())
                .put("organisatie", what.reader().urn());
        json.putObject("trace")
                .put("traceId", what.trace().id())
                .put("spanId", what.trace().span());
        json.put("entry", what.entry().id().toString());
        return json;
    }

    /** Who asked it first; then who got it. */
    private static void users(ArrayNode users, Occurrence what) {
        var person = what.person();
        if (person.isPresent()) {
            users.addObject()
                    .put("gebruikersId", person.get() + "@" + what.reader().value())
                    .put("gebruikersrol", what.text("office").orElse("lezer-van-het-logboek"))
                    .put("isAanvrager", true);
            return;
        }
        what.sender().ifPresent(sender -> {
            var user = user(users, sender, true);
            what.text("purpose").ifPresent(purpose -> user.put("doel", purpose));
            what.user().ifPresent(id -> user.put("verantwoordelijkeGebruikerId", id)
                    .put("verantwoordelijkeGebruikerRol", sender.role()));
        });
        what.receiver().ifPresent(receiver -> user(users, receiver, false));
    }

    @CanIgnoreReturnValue
    private static ObjectNode user(ArrayNode users, Occurrence.Actor actor, boolean asks) {
        var user = users.addObject()
                .put("gebruikersId", actor.oin().urn())
                .put("gebruikersrol", actor.role().isEmpty() ? "organisatie" : actor.role())
                .put("isAanvrager", asks);
        if (!actor.onBehalfOf().isEmpty()) {
            user.put("namens", "urn:nld:oin:" + actor.onBehalfOf());
        }
        return user;
    }

    /** The person, where it is about one; and what was sent or looked at. */
    private static void objects(ArrayNode objects, Occurrence what) {
        var protocol = protocol(what);
        what.subject().ifPresent(subject -> {
            var person = objects.addObject()
                    .put("klasse", 1)
                    .put("identificatortype", Ldv.SUBJECT_TYPE)
                    .put("identificator", subject)
                    .put("autorisatieprotocol", protocol);
            if (!what.consents().isEmpty()) {
                person.put("toestemmingsprofiel", profile(what));
            }
        });
        objects.addObject()
                .put("klasse", 2)
                .put(
                        "identificatortype",
                        what.text("messageType").isPresent() ? "urn:sluis:berichttype" : "urn:sluis:register")
                .put("identificator", what.text("messageType").orElseGet(() -> thing(what)))
                .put("autorisatieprotocol", protocol);
    }

    private static String thing(Occurrence what) {
        return what.type() == EntryType.CONSENT_CHANGED ? "toestemmingen" : LOG;
    }

    /** Id and version of the access policy: the rule and the hash of the rules, or who may see what of the log. */
    private static String protocol(Occurrence what) {
        var rule = what.entry().leaf().rule();
        return what.policyHash()
                .map(hash -> (rule == null ? "geen-regel" : rule.value()) + "@" + hash)
                .orElseGet(() -> rule == null ? "sluis-logboek@1" : rule.value());
    }

    private static String profile(Occurrence what) {
        return what.consents().stream()
                .map(consent -> consent.holder() + "#" + consent.version() + "@" + consent.entry())
                .collect(Collectors.joining(" "));
    }
}
