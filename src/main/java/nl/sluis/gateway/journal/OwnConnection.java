package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection that is the writer's own: no pool, no transaction pooler, for its session holds the lock. */
@FunctionalInterface
interface OwnConnection {
    Connection open() throws SQLException;
}
