package nl.sluis.gateway.routes;

/** The sender has named as many different persons today as it may. Says nothing about the one of this message. */
final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LimitReached() {
        super("the sender has reached its limit of persons", null, false, false);
    }
}
