package nl.sluis.gateway.scale;

/**
 * One message of the simulation stands for so many real ones, so that a week of the country takes seconds. What serves several at
 * once serves fewer, each in the time in which the real one serves as many as it stands for: nothing is faster or slower by it, but
 * waiting is told no finer than the time that one grain takes.
 */
record Grain(int size) {
    int slots(int real) {
        return Math.max(1, real / size);
    }

    long micros(long real, int realSlots) {
        return Math.round((double) real * size * slots(realSlots) / realSlots);
    }

    /** Of what goes on one after the other. */
    long micros(long real) {
        return real * size;
    }

    int count(int real) {
        return Math.max(1, real / size);
    }
}
