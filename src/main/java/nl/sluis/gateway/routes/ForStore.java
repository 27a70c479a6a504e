package nl.sluis.gateway.routes;

import java.nio.charset.StandardCharsets;

/**
 * What may be laid in a store on the way: closed for its receiver. Only these come out of {@link Enclose}, and
 * {@link StoreEndpoint} takes nothing else.
 */
sealed interface ForStore {
    byte[] bytes();

    /** A message that its receiver alone can open. @param jwe compact (RFC 7516) */
    record Record(String jwe) implements ForStore {
        @Override
        public byte[] bytes() {
            return jwe.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String toString() {
            return "Record[***]";
        }
    }

    /** The same with its manifest, as a file. */
    record SignedFile(String name, byte[] bytes) implements ForStore {
        @Override
        public String toString() {
            return "SignedFile[" + name + "]";
        }
    }
}
