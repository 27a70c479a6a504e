package nl.sluis.bench;

/** What is measured of a server. */
enum Phase {
    /** Load on, receiver quick: what goes in goes out. */
    THROUGH("accept and deliver"),
    /** Load on, receiver so slow that nearly nothing leaves: the door alone. Only where acceptance does not wait for delivery. */
    ACCEPT("accept, receiver slow"),
    /** Messages come at a rate, whatever becomes of them; receiver quick. */
    OPEN("open loop"),
    /** Load off, receiver quick: what waited leaves. */
    DRAIN("deliver what waits");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
