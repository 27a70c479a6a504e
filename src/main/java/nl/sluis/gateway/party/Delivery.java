package nl.sluis.gateway.party;

import java.net.URI;
import java.nio.file.Path;

/**
 * How a party receives: exactly one form each. What passes through a store that is not the receiver's own system (Kafka, a
 * folder, SFTP) leaves only closed with the receiver's certificate, so a party with such a form has one.
 */
public sealed interface Delivery {
    /** The word by which {@code parties.yaml} names the form. */
    String form();

    /** A POST over mutual TLS to this address. */
    record Webhook(URI address) implements Delivery {
        @Override
        public String form() {
            return "webhook";
        }
    }

    /** Messages wait here until it fetches them over mutual TLS, and are gone when it says that it has them. */
    record Postvak() implements Delivery {
        @Override
        public String form() {
            return "postvak";
        }
    }

    /** What waits in a store on the way: nothing is put there that is not closed for the receiver alone. */
    sealed interface Stored extends Delivery {}

    /**
     * A topic of its own.
     *
     * @param partitions how many the topic has: a person's messages go to one of them, in order
     */
    record Kafka(Broker broker, String topic, int partitions) implements Stored {
        @Override
        public String form() {
            return "kafka";
        }
    }

    /**
     * A folder on an SFTP server.
     *
     * @param address    {@code sftp://user@host:port/folder}; the folder is one in which the user begins
     * @param key        the file of the private key, beside the trust anchors
     * @param knownHosts the file with the server's public key, beside the trust anchors; another server is no server
     */
    record Sftp(URI address, Path key, Path knownHosts) implements Stored {
        @Override
        public String form() {
            return "sftp";
        }
    }

    /** A folder that this machine can write, of a share for instance. @param path absolute */
    record Folder(Path path) implements Stored {
        @Override
        public String form() {
            return "folder";
        }
    }

    /** It receives nothing. */
    record None() implements Delivery {
        @Override
        public String form() {
            return "none";
        }
    }
}
