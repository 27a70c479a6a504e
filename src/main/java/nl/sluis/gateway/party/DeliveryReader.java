package nl.sluis.gateway.party;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.Nearest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads how a party receives, and from which topic it sends: one form, all of it known and well formed. */
final class DeliveryReader {
    private static final Set<String> WITH_MORE = Set.of("webhook", "kafka", "sftp", "folder");
    private static final Set<String> ALONE = Set.of("postvak", "none");
    private static final Pattern SERVERS = Pattern.compile("[A-Za-z0-9.-]+:\\d{1,5}(,[A-Za-z0-9.-]+:\\d{1,5})*");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern IN_THE_FOLDER = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*){1,8}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final int MOST_PARTITIONS = 10_000;

    private final UnaryOperator<String> placeholders;
    private final Path anchors;

    /**
     * @param placeholders resolves what stands between {@code ${} and {@code }} or throws
     * @param anchors      the folder of the files that a row names
     */
    DeliveryReader(UnaryOperator<String> placeholders, Path anchors) {
        this.placeholders = placeholders;
        this.anchors = anchors;
    }

    /** @param encryption the file of the party's certificate, if it has one */
    Delivery read(ConfigurationSpot spot, Optional<String> encryption) {
        var delivery = spot.node() instanceof ScalarNode ? alone(spot) : withMore(spot);
        if (delivery instanceof Delivery.Stored && encryption.isEmpty()) {
            throw spot.refused("what goes by '" + delivery.form()
                    + "' waits in somebody else's store and leaves only closed for the receiver: add"
                    + " 'encryption: <file of its certificate>' to this party");
        }
        return delivery;
    }

    /** @return what {@code intake} says: {@code {kafka: {brokers: …, topic: …, answers: …}}} */
    StreamIntake intake(ConfigurationSpot spot) {
        var kafka = cell(spot.members(Set.of("kafka"), Set.of()), "kafka");
        var cells = kafka.members(Set.of("brokers", "topic", "answers"), Set.of());
        var topic = topic(cell(cells, "topic"));
        var answers = topic(cell(cells, "answers"));
        if (topic.equals(answers)) {
            throw kafka.refused("messages and answers each have a topic of their own");
        }
        return new StreamIntake(broker(cell(cells, "brokers")), topic, answers);
    }

    private static Delivery alone(ConfigurationSpot spot) {
        return switch (spot.text()) {
            case "none" -> new Delivery.None();
            case "postvak" -> new Delivery.Postvak();
            default -> throw unknown(spot, spot.text());
        };
    }

    private Delivery withMore(ConfigurationSpot spot) {
        var cells = spot.members();
        cells.forEach((name, value) -> {
            if (!WITH_MORE.contains(name)) {
                throw unknown(value, name);
            }
        });
        if (cells.size() != 1) {
            throw spot.refused("a party receives in exactly one form, and here stand " + cells.keySet());
        }
        var form = cells.entrySet().iterator().next();
        return switch (form.getKey()) {
            case "webhook" -> webhook(form.getValue());
            case "kafka" -> kafka(form.getValue());
            case "sftp" -> sftp(form.getValue());
            default -> folder(form.getValue());
        };
    }

    private Delivery webhook(ConfigurationSpot spot) {
        var address = spot.as(text -> URI.create(placeholders.apply(text)));
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null) {
            throw spot.refused("a webhook is an https address with a host, without user and fragment");
        }
        return new Delivery.Webhook(address);
    }

    private Delivery kafka(ConfigurationSpot spot) {
        var cells = spot.members(Set.of("brokers", "topic", "partitions"), Set.of());
        var count = cell(cells, "partitions");
        var partitions = count.as(Integer::valueOf);
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw count.refused("a topic has from 1 to " + MOST_PARTITIONS + " partitions");
        }
        return new Delivery.Kafka(broker(cell(cells, "brokers")), topic(cell(cells, "topic")), partitions);
    }

    private Delivery sftp(ConfigurationSpot spot) {
        var cells = spot.members(Set.of("address", "key", "known-hosts"), Set.of());
        var address = cell(cells, "address");
        var uri = address.as(text -> URI.create(placeholders.apply(text)));
        if (!"sftp".equals(uri.getScheme())
                || uri.getHost() == null
                || !matches(USER, uri.getRawUserInfo())
                || !matches(IN_THE_FOLDER, uri.getRawPath())
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw address.refused("an SFTP address is sftp://<user>@<host>[:<port>]/<folder>, without a password:"
                    + " the gateway shows a key");
        }
        return new Delivery.Sftp(uri, file(cell(cells, "key")), file(cell(cells, "known-hosts")));
    }

    private Delivery folder(ConfigurationSpot spot) {
        var path = spot.as(text -> Path.of(placeholders.apply(text)));
        if (!path.isAbsolute() || !path.normalize().equals(path)) {
            throw spot.refused("a folder is an absolute path without '.' and '..'");
        }
        return new Delivery.Folder(path);
    }

    private Broker broker(ConfigurationSpot spot) {
        var servers = spot.as(placeholders);
        if (!SERVERS.matcher(servers).matches()) {
            throw spot.refused("brokers are <host>:<port>, several with commas and no spaces");
        }
        return new Broker(servers);
    }

    private static String topic(ConfigurationSpot spot) {
        if (!TOPIC.matcher(spot.text()).matches()) {
            throw spot.refused("a topic is letters, digits, '.', '_' and '-'");
        }
        return spot.text();
    }

    private Path file(ConfigurationSpot spot) {
        if (!FILE.matcher(spot.text()).matches()) {
            throw spot.refused("this is the name of a file beside the trust anchors, without a folder");
        }
        return anchors.resolve(spot.text());
    }

    private static ConfigurationRefusedException unknown(ConfigurationSpot spot, String word) {
        var known = new TreeSet<>(WITH_MORE);
        known.addAll(ALONE);
        return spot.refused("'" + word + "' is not a form of delivery; did you mean '"
                + Nearest.to(word, List.copyOf(known)) + "'? There are " + known);
    }

    private static boolean matches(Pattern shape, @Nullable String text) {
        return text != null && shape.matcher(text).matches();
    }

    private static ConfigurationSpot cell(Map<String, ConfigurationSpot> cells, String name) {
        return requireNonNull(cells.get(name));
    }
}
