package nl.sluis.gateway.audit;

import java.util.List;

/**
 * What an outsider needs to check what this gateway says.
 *
 * @param receiptKey raw Ed25519 key of the receipts, base64
 * @param logKeys    one verifier key a log, as signed notes write it: {@code <origin>+<key id>+<key>}
 */
public record PublicKeys(String receiptKey, List<String> logKeys) {
    public PublicKeys {
        logKeys = List.copyOf(logKeys);
    }
}
