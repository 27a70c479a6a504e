package nl.sluis.gateway.report.person;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;

/** Which entry says it, and when that was written. */
record Stamp(EntryId entry, Instant at) {}
