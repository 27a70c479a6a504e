package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Provenance;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.ResponsibleUser;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.TraceParent;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Envelope} of the context attributes of an event (NL GOV profile for CloudEvents, and ours). */
final class EnvelopeReader {
    private static final Set<String> KNOWN = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "ontvanger",
            "regio",
            "doel",
            "rol",
            "namens",
            "gebruiker",
            "dataschema");
    /** Attributes of the standards that could carry a person, or data that we would not see. */
    private static final Set<String> NOT_ACCEPTED = Set.of("subject", "dataref", "data_base64", "datacontenttype");

    static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Pattern SYSTEM = Pattern.compile("(:systeem:[A-Za-z0-9._-]{1,64})?");
    private static final Pattern HTTPS = Pattern.compile("https://[\\x21-\\x7e]{1,240}");
    /** Who answers for it at the sender. */
    private static final String USER = "gebruiker";

    private static final String PARTY = "urn:nld:oin:<20>";

    private final Clock clock;
    private final IntakeSettings settings;

    EnvelopeReader(Clock clock, IntakeSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The envelope; empty when something is wrong with it.
     *
     * @param trace  in which it was sent, if that was told
     * @param faults takes all that is wrong, each with its attribute as pointer
     */
    Optional<Envelope> read(ObjectNode sent, @Nullable TraceParent trace, List<Fault> faults) {
        sent.fieldNames().forEachRemaining(name -> checkName(name, faults));
        var attributes = new Attributes(sent, faults);
        var version = attributes.required("specversion", text -> matching("1.0".equals(text), text), "1.0");
        var id = attributes.required("id", EnvelopeReader::id, "1-64 ASCII (x21-x7e)");
        var source = attributes.required("source", EnvelopeReader::source, PARTY + "[:systeem:<a-z>]");
        var type = attributes.required("type", MessageType::new, "nl.sluis.<…>.v<1>");
        var time = attributes.required("time", EnvelopeReader::time, "RFC 3339, 2026-11-01T10:00:00Z");
        var receiver = attributes.required("ontvanger", EnvelopeReader::party, PARTY);
        var region = attributes.required("regio", RegionCode::new, "AM13");
        var purpose = attributes.optional("doel", Purpose::new, "re-integratie");
        var role = attributes.optional("rol", Role::of, "ggz-ips, uwv, gemeente, …");
        var onBehalfOf = attributes.optional("namens", EnvelopeReader::party, PARTY);
        var user = attributes.optional(USER, ResponsibleUser::of, ResponsibleUser.FORM);
        var schema = attributes.optional("dataschema", EnvelopeReader::address, "https://…");
        checkTime(time, faults);
        if (!faults.isEmpty()
                || id == null
                || source == null
                || type == null
                || time == null
                || receiver == null
                || region == null) {
            return Optional.empty();
        }
        var provenance = new Provenance(clock.instant(), trace, user);
        return Optional.of(
                new Envelope(id, source, type, time, receiver, region, purpose, role, onBehalfOf, provenance));
    }

    /** What names an event once, without its ends. */
    record Head(
            String id,
            String source,
            MessageType type,
            @Nullable ResponsibleUser user) {}

    /**
     * The attributes of an event without receiver; null when something is wrong with them.
     *
     * @param without attributes that may not be there
     */
    @Nullable
    Head readHead(ObjectNode sent, Set<String> without, List<Fault> faults) {
        sent.fieldNames().forEachRemaining(name -> {
            if (without.contains(name)) {
                faults.add(new Fault(
                        pointer(name),
                        "NOT_ACCEPTED",
                        "Dit attribuut hoort hier niet: wie dit bericht krijgt, volgt uit het logboek.",
                        "This attribute does not belong here: who gets this message follows from the log."));
            } else {
                checkName(name, faults);
            }
        });
        var attributes = new Attributes(sent, faults);
        var version = attributes.required("specversion", text -> matching("1.0".equals(text), text), "1.0");
        var id = attributes.required("id", EnvelopeReader::id, "1-64 ASCII (x21-x7e)");
        var source = attributes.required("source", EnvelopeReader::source, PARTY + "[:systeem:<a-z>]");
        var type = attributes.required("type", MessageType::new, "nl.sluis.<…>.v<1>");
        checkTime(attributes.required("time", Rfc3339::read, "RFC 3339, 2026-11-01T10:00:00Z"), faults);
        var user = attributes.optional(USER, ResponsibleUser::of, ResponsibleUser.FORM);
        var schema = attributes.optional("dataschema", EnvelopeReader::address, "https://…");
        return id == null || source == null || type == null ? null : new Head(id, source, type, user);
    }

    private static void checkName(String name, List<Fault> faults) {
        if (NOT_ACCEPTED.contains(name)) {
            faults.add(new Fault(
                    pointer(name),
                    "NOT_ACCEPTED",
                    "Dit attribuut nemen wij niet aan: onderweg kan iedereen het lezen, of wij kunnen het niet lezen.",
                    "This attribute is not accepted: everybody on the way can read it, or we cannot."));
        } else if (!KNOWN.contains(name)) {
            var nearest = Nearest.to(name, KNOWN);
            faults.add(new Fault(
                    pointer(name),
                    "UNKNOWN_FIELD",
                    "Dit attribuut kennen wij niet. Bedoelt u '" + nearest + "'?",
                    "This attribute is not known. Did you mean '" + nearest + "'?"));
        }
    }

    private void checkTime(@Nullable Instant time, List<Fault> faults) {
        var now = clock.instant();
        if (time != null && time.isAfter(now.plus(settings.clockLead()))) {
            faults.add(new Fault(
                    "/time", "TIME_AHEAD", "Dit tijdstip ligt in de toekomst.", "This time lies in the future."));
        }
        if (time != null && time.isBefore(now.minus(settings.duplicateWindow()))) {
            faults.add(new Fault(
                    "/time",
                    "TIME_TOO_OLD",
                    "Dit tijdstip is ouder dan wij berichten onthouden.",
                    "This time is longer ago than messages are remembered."));
        }
    }

    private static String id(String text) {
        return matching(ID.matcher(text).matches(), text);
    }

    private static String source(String text) {
        var urn = Oin.ofUrn(text).urn();
        return matching(SYSTEM.matcher(text.substring(urn.length())).matches(), text);
    }

    private static Oin party(String text) {
        var oin = Oin.ofUrn(text);
        return matching(oin.urn().equals(text), oin);
    }

    private static String address(String text) {
        return matching(HTTPS.matcher(text).matches(), text);
    }

    private static Instant time(String text) {
        return Rfc3339.read(text);
    }

    private static <T> T matching(boolean matches, T value) {
        if (!matches) {
            throw new IllegalArgumentException("another form");
        }
        return value;
    }

    /** A JSON Pointer (RFC 6901) of one name. */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
