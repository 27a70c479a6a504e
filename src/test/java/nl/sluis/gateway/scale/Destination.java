package nl.sluis.gateway.scale;

/** Where a delivery goes; it answers once, whether it took the message. */
interface Destination {
    void take(Message message, Answer answer);

    /** How many lie there that nobody has taken in yet. */
    default long waiting() {
        return 0;
    }

    interface Answer {
        void heard(boolean taken);
    }
}
