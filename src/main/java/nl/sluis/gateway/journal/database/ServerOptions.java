package nl.sluis.gateway.journal.database;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of the embedded server. On its command line, so that no file in the data folder overrules them. */
final class ServerOptions {
    private ServerOptions() {}

    static String onPort(int port) {
        return Stream.concat(
                        Stream.of("port=" + port),
                        Stream.of(
                                // who may come in: this machine, with a password
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "password_encryption=scram-sha-256",
                                "max_connections=100",
                                // a commit is a promise
                                "fsync=on",
                                "synchronous_commit=on",
                                "full_page_writes=on",
                                "data_sync_retry=off",
                                // sized for one gateway on a small machine
                                "shared_buffers=256MB",
                                "effective_cache_size=512MB",
                                "wal_buffers=16MB",
                                "max_wal_size=2GB",
                                "min_wal_size=256MB",
                                "checkpoint_timeout=15min",
                                "random_page_cost=1.1",
                                "jit=off",
                                // the outbox is a queue: it lives by its vacuum
                                "autovacuum_naptime=5s",
                                "idle_in_transaction_session_timeout=60s",
                                // no value of a statement ever reaches PostgreSQL's own log; the text of an error
                                // may quote one, so errors (below "log") stay out of it: the gateway gets their code
                                "log_min_messages=log",
                                "log_statement=none",
                                "log_min_error_statement=panic",
                                "log_error_verbosity=terse",
                                "log_parameter_max_length=0",
                                "log_parameter_max_length_on_error=0",
                                "log_min_duration_statement=-1",
                                "log_checkpoints=off",
                                "timezone=UTC"))
                .map(option -> "-c " + option)
                .collect(Collectors.joining(" "));
    }
}
