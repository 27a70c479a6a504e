package nl.sluis.gateway.journey;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a gateway has PostgreSQL write in a transaction, read from what it says: of one connection, so by one thread. A
 * statement that was named is remembered by its name.
 */
final class Written {
    /** What a commit makes so. */
    enum Kind {
        ACCEPT,
        MARK,
        EVENT,
        CLAIM,
        CHECKPOINT
    }

    private final Map<String, String> statements = new HashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private boolean begun;
    private boolean commits;

    void hear(PgMessage message) {
        switch (message.type()) {
            case 'P' -> statements.put(message.text(0), message.text(1));
            case 'B' -> run(statements.getOrDefault(message.text(1), ""), message);
            case 'Q' -> run(message.text(0), message);
            default -> {}
        }
    }

    private void run(String statement, PgMessage message) {
        var sql = statement.strip().toLowerCase(Locale.ROOT);
        begun |= sql.startsWith("begin");
        commits |= sql.equals("commit");
        if (sql.equals("rollback")) {
            kinds.clear();
            begun = false;
        }
        if (sql.contains("into audit_entry") || sql.contains("copy audit_entry")) {
            kinds.addAll(entries(message));
        } else if (sql.contains("into audit_checkpoint")) {
            kinds.add(Kind.CHECKPOINT);
        } else if (sql.contains("update outbox") && sql.contains("set lease = $")) {
            kinds.add(Kind.CLAIM);
        }
    }

    private static Set<Kind> entries(PgMessage message) {
        var entries = EnumSet.noneOf(Kind.class);
        if (message.holds("accepted")) {
            entries.add(Kind.ACCEPT);
        }
        if (message.holds("delivered")) {
            entries.add(Kind.MARK);
        }
        return entries.isEmpty() ? EnumSet.of(Kind.EVENT) : entries;
    }

    /**
     * At the end of a turn, before PostgreSQL gets it: what the commit in it makes so; nothing without one.
     *
     * @param idle whether PostgreSQL was in no transaction when the turn began
     */
    Set<Kind> committed(boolean idle) {
        if (!commits && (begun || !idle)) {
            return Set.of();
        }
        var done = kinds.isEmpty() ? Set.<Kind>of() : EnumSet.copyOf(kinds);
        kinds.clear();
        commits = false;
        begun = false;
        return done;
    }
}
