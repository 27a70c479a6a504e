package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A certificate, for a row.
 *
 * @param of    the party; empty for the gateway itself
 * @param use   {@code anchor}, {@code fingerprint} or {@code encryption}; of the gateway's own what it is for
 * @param file  empty where it stands in no file of ours
 * @param until empty where the certificate itself is not here
 */
record CertificateRow(String of, String use, String file, Optional<Instant> until, long days, List<String> regions) {
    /** As {@code ./sluis check} warns. */
    private static final int SOON = 30;

    static List<CertificateRow> own(JsonNode told) {
        return told.path("own")
                .valueStream()
                .map(row -> of("", row, List.of()))
                .toList();
    }

    static List<CertificateRow> ofParties(JsonNode told) {
        var rows = new ArrayList<CertificateRow>();
        told.path("parties").forEach(party -> party.path("certificates")
                .forEach(row -> rows.add(of(party.path("name").asText(), row, Told.texts(party, "regions")))));
        return List.copyOf(rows);
    }

    private static CertificateRow of(String party, JsonNode row, List<String> regions) {
        return new CertificateRow(
                party,
                row.path("use").asText(),
                Told.text(row, "file"),
                Optional.of(Told.text(row, "until")).filter(text -> !text.isEmpty()).map(Instant::parse),
                row.path("days").asLong(),
                regions);
    }

    public boolean soon() {
        return until.isPresent() && days < SOON;
    }
}
