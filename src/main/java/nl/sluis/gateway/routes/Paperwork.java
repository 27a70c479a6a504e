package nl.sluis.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.journal.JournalUnavailableException;

/** Makes the papers of a delivery. Before the log has a checkpoint nothing is delivered. Safe between threads. */
final class Paperwork {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private final Checkpoints checkpoints;
    private volatile Written written = new Written("", "");

    /** A checkpoint as it travels: a new one comes each second, and each goes with many deliveries. */
    private record Written(String note, String text) {
        static Written of(String note) {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return new Written(note, encoder.encodeToString(note.getBytes(StandardCharsets.UTF_8)));
        }
    }

    Paperwork(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** @throws JournalUnavailableException when there is no checkpoint yet */
    Papers of(Parcel parcel) {
        return Papers.of(parcel.id(), newest());
    }

    private String newest() {
        var note = checkpoints
                .newest()
                .orElseThrow(() -> new JournalUnavailableException("the log has no checkpoint yet", A_SECOND));
        var known = written;
        if (!known.note().equals(note)) {
            known = Written.of(note);
            written = known;
        }
        return known.text();
    }
}
