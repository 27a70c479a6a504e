package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.SeenEntry;
import org.jspecify.annotations.Nullable;

/**
 * What standards ask about an entry, answered from what its reader sees of it. The end of a delivery is told with the
 * message that was delivered.
 */
final class Occurrence {
    private static final Set<String> NOT_ARRIVED = Set.of(new FieldAction.Drop().dutch(), "niet bereikt");
    private final ReadEntry read;
    private final JsonNode own;
    private final JsonNode message;

    private Occurrence(ReadEntry read, JsonNode own, JsonNode message) {
        this.read = read;
        this.own = own;
        this.message = message;
    }

    static Occurrence of(ReadEntry read) {
        var own = body(read.entry());
        return new Occurrence(read, own, read.acceptance().map(Occurrence::body).orElse(own));
    }

    private static JsonNode body(SeenEntry entry) {
        return entry.body().<JsonNode>map(body -> body).orElseGet(MissingNode::getInstance);
    }

    /** A party, in the role and under the mandate in which it acts. */
    record Actor(Oin oin, String role, String onBehalfOf) {}

    /** A version of the consent register that was relied on. */
    record Relied(String holder, int version, String entry) {}

    SeenEntry entry() {
        return read.entry();
    }

    Oin reader() {
        return read.reader().party();
    }

    boolean readByCare() {
        return read.reader().care();
    }

    EntryType type() {
        return read.entry().leaf().type();
    }

    boolean received() {
        return read.entry().as() == SeenEntry.Quality.DESTINATION;
    }

    Instant ended() {
        return read.entry().at().time();
    }

    /** Of a message when it was read; of all else when it was recorded, for it was one moment. */
    Instant started() {
        return own.path("started").canConvertToLong()
                ? Instant.ofEpochMilli(own.path("started").longValue())
                : ended();
    }

    Trace trace() {
        return Trace.of(read);
    }

    Optional<Actor> sender() {
        return actor(
                read.entry().leaf().from(), "senderRole", text("onBehalfOf").orElse(""));
    }

    Optional<Actor> receiver() {
        return actor(read.entry().leaf().to(), "receiverRole", "");
    }

    private Optional<Actor> actor(@Nullable Oin oin, String role, String onBehalfOf) {
        return Optional.ofNullable(oin).map(known -> new Actor(known, text(role).orElse(""), onBehalfOf));
    }

    /** The pseudonym under which this reader's log knows the person. */
    Optional<String> subject() {
        return Optional.ofNullable(
                message.path("subjects").path(reader().value()).textValue());
    }

    /** A member of the body, of the message where the entry itself has none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(own.path(name).textValue())
                .or(() -> Optional.ofNullable(message.path(name).textValue()));
    }

    /** Under which version of the rules; only of the message itself, for what came after was not decided again. */
    Optional<String> policyHash() {
        return Optional.ofNullable(read.acceptance().orElse(read.entry()).leaf().policyHash())
                .or(() -> text("policyHash"));
    }

    List<String> reasons() {
        return StreamSupport.stream(own.path("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    List<String> categories() {
        return StreamSupport.stream(
                        message.path("decision")
                                .path("information")
                                .path("categories")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Path to form of what reached the receiver, in the order of the paths. */
    SortedMap<String, String> arrived() {
        var arrived = new TreeMap<String, String>();
        message.path("fields").properties().forEach(field -> {
            if (!NOT_ARRIVED.contains(field.getValue().asText())) {
                arrived.put(field.getKey(), field.getValue().asText());
            }
        });
        return arrived;
    }

    List<Relied> consents() {
        var relied = new ArrayList<Relied>();
        read.consent()
                .forEach(one -> relied.add(new Relied(
                        one.holder().value(), one.version(), one.entry().toString())));
        own.path("consent")
                .forEach(one -> relied.add(new Relied(
                        one.path("holder").asText(),
                        one.path("version").asInt(),
                        one.path("entry").asText())));
        return relied;
    }

    /** Empty where nothing was decided, or this reader is not told. */
    JsonNode decision() {
        return own.path("decision");
    }

    /** Who answers for it at the sender, for the sender's own log. */
    Optional<String> user() {
        return received() ? Optional.empty() : text("user");
    }

    /** The person who looked at the log or ordered something, by the name that the log knows. */
    Optional<String> person() {
        return text("reader").or(() -> text("person"));
    }
}
