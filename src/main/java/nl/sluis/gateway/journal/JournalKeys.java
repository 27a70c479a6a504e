package nl.sluis.gateway.journal;

import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.SubjectKeys;

/**
 * What the journal needs of {@code keys}.
 *
 * @param receipts RSK, the key that signs receipts and nothing else
 */
record JournalKeys(SubjectKeys subjects, IndexHasher hasher, PayloadCipher payloads, Signer receipts) {}
