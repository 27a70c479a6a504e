package nl.sluis.gateway.journal;

import java.util.regex.Pattern;

/** The name of a log shard: its URL without scheme, as tlog-tiles asks. */
final class Origin {
    /** Plain ASCII without anything that JSON or a signed note would have to escape. */
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9.-]+(:\\d{1,5})?(/[a-z0-9._-]+)*/log");

    private Origin() {}

    /**
     * The origin of a new shard.
     *
     * @throws IllegalArgumentException when {@code sluis.origin} is not a host and a path that ends in {@code /log}
     */
    static String of(String gatewayOrigin, int shard) {
        if (!SHAPE.matcher(gatewayOrigin).matches()) {
            throw new IllegalArgumentException("sluis.origin is written as host/log, such as gw.example.nl/log");
        }
        return gatewayOrigin + "/" + shard;
    }
}
