package nl.sluis.gateway.audit.verify;

/** The paths of C2SP tlog-tiles. */
public final class TilePath {
    public static final String CHECKPOINT = "checkpoint";
    /** The minimum index, in decimal: ours, beside what tlog-tiles knows. Where it is not there, it is 0. */
    public static final String MINIMUM = "minimum";

    static final int WIDTH = 256;

    private TilePath() {}

    /** Of hashes. @param width fewer than 256 for the tile at the right edge */
    public static String hashes(int level, long n, int width) {
        return "tile/" + level + "/" + number(n) + partial(width);
    }

    /** Of leaves. */
    public static String entries(long n, int width) {
        return "tile/entries/" + number(n) + partial(width);
    }

    /** Of the stored bodies, encrypted as they are: ours, beside what tlog-tiles knows. */
    public static String bodies(long n, int width) {
        return "tile/bodies/" + number(n) + partial(width);
    }

    private static String partial(int width) {
        return width == WIDTH ? "" : ".p/" + width;
    }

    private static String number(long n) {
        var path = "%03d".formatted(n % 1000);
        for (var rest = n / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/%s".formatted(rest % 1000, path);
        }
        return path;
    }
}
