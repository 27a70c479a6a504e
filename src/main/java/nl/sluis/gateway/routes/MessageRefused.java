package nl.sluis.gateway.routes;

/** A step says no. The route ends at {@link Refuse}, which records why. */
final class MessageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Weighed weighed;

    MessageRefused(Weighed weighed) {
        super(weighed.reasons().toString(), null, false, false);
        this.weighed = weighed;
    }

    Weighed weighed() {
        return weighed;
    }
}
