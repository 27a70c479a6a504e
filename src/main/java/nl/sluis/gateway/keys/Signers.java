package nl.sluis.gateway.keys;

/** The signing keys of the gateway; made when they are first asked for. Safe between threads. */
public interface Signers {
    /** LSK of this log shard: signs its checkpoints, and nothing else. */
    Signer log(int shard);

    /** RSK: signs receipts, and nothing else. */
    Signer receipts();
}
