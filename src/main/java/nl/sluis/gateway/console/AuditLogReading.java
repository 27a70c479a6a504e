package nl.sluis.gateway.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.audit.LoggedEntry;
import nl.sluis.gateway.audit.PublicKeys;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/** The log as {@code audit} reads it: leaves only, nothing about a person. */
final class AuditLogReading implements LogReading {
    private final AuditLog log;

    AuditLogReading(AuditLog log) {
        this.log = log;
    }

    @Override
    public List<Line> newest(String person, int limit, Optional<UUID> before) {
        return log.list(person, limit, before.map(EntryId::new)).stream()
                .map(AuditLogReading::line)
                .toList();
    }

    @Override
    public PublicKeys keys() {
        return log.publicKeys();
    }

    private static Line line(LoggedEntry entry) {
        return new Line(
                entry.index(),
                entry.time(),
                entry.type(),
                entry.decision(),
                text(entry.from()),
                text(entry.to()),
                text(entry.rule()),
                entry.id().toString());
    }

    private static String text(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }
}
