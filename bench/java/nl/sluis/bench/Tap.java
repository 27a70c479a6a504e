package nl.sluis.bench;

/**
 * Open while the client may send. Those who wait for it cost nothing: hundreds of connections that looked again and again
 * would take the time of the server that is measured.
 */
final class Tap {
    private volatile boolean open;

    synchronized void set(boolean open) {
        if (open && !this.open) {
            notifyAll();
        }
        this.open = open;
    }

    /** Comes back when it is open. */
    void pass() throws InterruptedException {
        if (!open) {
            awaitOpen();
        }
    }

    private synchronized void awaitOpen() throws InterruptedException {
        while (!open) {
            wait();
        }
    }
}
