package nl.sluis.gateway.intake;

/** Whether the port is on its way to its end: each connection then ends with its next answer. */
final class Closing {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }
}
