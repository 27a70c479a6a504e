package nl.sluis.gateway.cli.demo;

/** Checks a receipt offline, with the public key of the gateway. */
@FunctionalInterface
public interface ReceiptCheck {
    /** Returns when the receipt holds; throws, saying why, when it does not. */
    void check(String receipt);
}
