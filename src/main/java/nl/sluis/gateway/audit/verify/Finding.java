package nl.sluis.gateway.audit.verify;

/**
 * One lie of a log.
 *
 * @param index of the first entry that it touches; -1 where it touches the log as a whole
 */
public record Finding(Lie lie, long index, String sentence) {
    @Override
    public String toString() {
        return (index < 0 ? "" : "entry " + index + ": ") + lie.words() + ": " + sentence;
    }
}
