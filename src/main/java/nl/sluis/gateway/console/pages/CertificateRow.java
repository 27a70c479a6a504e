package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A certificate, for a row.
 *
 * @param of    the party; empty for the gateway itself
 * @param use   {@code anchor}, {@code fingerprint} or {@code encryption}; of the gateway's own {@code own} or {@code trusted}
 * @param file  or of the gateway's own its subject; empty where the certificate is not here
 * @param until empty where the certificate itself is not here
 */
record CertificateRow(String of, String use, String file, Optional<Instant> until, long days, List<String> regions) {
    /** As {@code ./sluis check} warns. */
    private static final int SOON = 30;

    private static final Comparator<CertificateRow> SOONEST = Comparator.comparing(
                    (CertificateRow row) -> row.until().orElse(Instant.MAX))
            .thenComparing(row -> row.of());

    static List<CertificateRow> own(JsonNode told) {
        return told.path("own")
                .valueStream()
                .map(row -> of("", row, List.of()))
                .sorted(SOONEST)
                .toList();
    }

    static List<CertificateRow> ofParties(JsonNode told) {
        var rows = new ArrayList<CertificateRow>();
        told.path("parties").forEach(party -> party.path("certificates")
                .forEach(row -> rows.add(of(party.path("name").asText(), row, Told.texts(party, "regions")))));
        rows.sort(SOONEST);
        return List.copyOf(rows);
    }

    private static CertificateRow of(String party, JsonNode row, List<String> regions) {
        return new CertificateRow(
                party,
                row.path("use").asText(),
                Told.text(row, "file"),
                Optional.of(Told.text(row, "until"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                row.path("days").asLong(),
                regions);
    }

    public boolean soon() {
        return until.isPresent() && days < SOON;
    }
}
