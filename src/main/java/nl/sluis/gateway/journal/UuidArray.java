package nl.sluis.gateway.journal;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** A column of UUIDs as PostgreSQL keeps it. The driver would write each as text, and PostgreSQL read it again. */
final class UuidArray {
    private static final int BYTES = 16;
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int NULL = -1;

    private UuidArray() {}

    /** The binary form of a one-dimensional array: dimensions, whether any is null, element type, length, first index. */
    static Array of(Connection connection, @Nullable UUID[] column) throws SQLException {
        var buffer = ByteBuffer.allocate(HEADER + column.length * (Integer.BYTES + BYTES));
        buffer.putInt(1).putInt(1).putInt(Oid.UUID).putInt(column.length).putInt(1);
        for (var id : column) {
            if (id == null) {
                buffer.putInt(NULL);
            } else {
                buffer.putInt(BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, bytes);
    }
}
