package nl.sluis.gateway.cli;

import nl.sluis.gateway.audit.verify.ReceiptVerifier;
import nl.sluis.gateway.cli.demo.ReceiptCheck;

/** Receipts checked by the verifier that stands alone. */
final class OfflineReceipts implements ReceiptCheck {
    private final ReceiptVerifier verifier;

    /** @param publicKey raw Ed25519, 32 bytes */
    OfflineReceipts(byte[] publicKey) {
        this.verifier = new ReceiptVerifier(publicKey);
    }

    @Override
    public void check(String receipt) {
        verifier.verify(receipt);
    }
}
