package nl.sluis.gateway.linkage;

/** Chance that can be asked again: the same question about the same person has the same answer (SplitMix64). */
record Chance(long seed) {
    double of(long who, int what) {
        return (bits(who, what) >>> 11) * 0x1.0p-53;
    }

    int below(int bound, long who, int what) {
        return (int) (of(who, what) * bound);
    }

    /** Standard normal (Box and Muller). */
    double normal(long who, int what) {
        return Math.sqrt(-2 * Math.log(1 - of(who, what))) * Math.cos(2 * Math.PI * of(who, what + 7919));
    }

    /** Index in a row of weights. */
    int among(double[] weights, long who, int what) {
        var rest = of(who, what);
        for (var i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private long bits(long who, int what) {
        return mix(mix(seed + who * 0x9E3779B97F4A7C15L) + what * 0xD1B54A32D192ED03L);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
