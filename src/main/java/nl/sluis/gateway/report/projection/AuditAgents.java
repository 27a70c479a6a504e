package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.projection.AuditEvents.Pattern;

/** Who took part, in the roles that BALP gives them. Nobody is a resource here; each is named by an identifier. */
final class AuditAgents {
    /** An identifier that is a URI (FHIR R4, identifier-systems). */
    private static final String URI = "urn:ietf:rfc:3986";

    /** The network access point is a URI (network-type). */
    private static final String IS_URI = "5";

    private AuditAgents() {}

    static void add(ArrayNode agents, Occurrence what, Pattern pattern) {
        switch (pattern) {
            case AUTHORISATION -> authorisation(agents, what);
            case DISCLOSED, RECEIVED -> disclosure(agents, what);
            case LOOKED -> look(agents, what);
        }
    }

    private static void disclosure(ArrayNode agents, Occurrence what) {
        what.sender()
                .ifPresent(sender -> onTheNetwork(
                        agent(agents, Codes.DCM.concept("110153", "Source Role ID"), sender, true), sender.oin()));
        what.receiver()
                .ifPresent(receiver -> onTheNetwork(
                        agent(agents, Codes.DCM.concept("110152", "Destination Role ID"), receiver, false),
                        receiver.oin()));
        user(agents, what);
    }

    private static void authorisation(ArrayNode agents, Occurrence what) {
        what.sender().ifPresent(sender -> {
            var client = Codes.DCM.concept("110150", "Application");
            onTheNetwork(
                            agents.addObject()
                                    .<ObjectNode>set("type", client)
                                    .<ObjectNode>set("who", party(sender.oin())),
                            sender.oin())
                    .put("requestor", false);
            agents.addObject()
                    .<ObjectNode>set("type", Codes.ROLE_CLASS.concept("PROV", "healthcare provider"))
                    .<ObjectNode>set("who", party(sender.oin()))
                    .put("requestor", false);
        });
        what.receiver()
                .ifPresent(receiver ->
                        agent(agents, Codes.PARTICIPATION.concept("IRCP", "information recipient"), receiver, true));
        agents.addObject()
                .<ObjectNode>set("type", Codes.SECURITY_ROLE.concept("authserver", "authorization server"))
                .<ObjectNode>set("who", gateway(what))
                .put("requestor", false);
        user(agents, what);
    }

    /** The person of the party, where the log knows one; else the party, by its certificate. */
    private static void look(ArrayNode agents, Occurrence what) {
        var who = what.person()
                .map(person -> identified(what.reader().urn() + ":" + person))
                .orElseGet(() -> party(what.reader()));
        agents.addObject().<ObjectNode>set("who", who).put("requestor", true);
    }

    /** For the sender's own log alone: who answered for the message there. */
    private static void user(ArrayNode agents, Occurrence what) {
        what.user().ifPresent(user -> agents.addObject()
                .<ObjectNode>set("type", Codes.PARTICIPATION.concept("AUT", "author (originator)"))
                .<ObjectNode>set("who", identified(what.reader().urn() + ":gebruiker:" + user))
                .put("requestor", false));
    }

    @CanIgnoreReturnValue
    private static ObjectNode agent(ArrayNode agents, ObjectNode type, Occurrence.Actor actor, boolean requests) {
        var agent = agents.addObject().<ObjectNode>set("type", type);
        if (!actor.role().isEmpty()) {
            agent.putArray("role").addObject().put("text", actor.role());
        }
        return agent.<ObjectNode>set("who", party(actor.oin())).put("requestor", requests);
    }

    @CanIgnoreReturnValue
    private static ObjectNode onTheNetwork(ObjectNode agent, Oin oin) {
        agent.putObject("network").put("address", oin.urn()).put("type", IS_URI);
        return agent;
    }

    static ObjectNode party(Oin oin) {
        return identified(oin.urn());
    }

    static ObjectNode gateway(Occurrence what) {
        return identified("https://" + what.entry().at().origin());
    }

    private static ObjectNode identified(String uri) {
        var reference = JsonNodeFactory.instance.objectNode();
        reference.putObject("identifier").put("system", URI).put("value", uri);
        return reference;
    }
}
