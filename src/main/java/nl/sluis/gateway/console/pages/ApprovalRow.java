package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.party.Person;

/**
 * A request that two others approve: who asked why, who approved, what came of it. Nobody whom it is about.
 *
 * @param state   {@code open}, {@code performed} or {@code expired}
 * @param ground  of an erasure; empty for a re-identification
 * @param refused how often an approval or a performance was refused
 */
record ApprovalRow(
        ApprovalKind kind,
        String id,
        String state,
        String requester,
        String ground,
        String purpose,
        String legalBasis,
        String caseRef,
        Instant created,
        Instant expires,
        Optional<Instant> performed,
        List<String> approvers,
        int refused) {
    static final int NEEDED = 2;

    static List<ApprovalRow> all(ApprovalKind kind, JsonNode told) {
        return told.path("requests").valueStream().map(row -> of(kind, row)).toList();
    }

    private static ApprovalRow of(ApprovalKind kind, JsonNode row) {
        return new ApprovalRow(
                kind,
                row.path("id").asText(),
                row.path("state").asText(),
                row.path("requester").asText(),
                Told.text(row, "ground"),
                row.path("purpose").asText(),
                row.path("legalBasis").asText(),
                row.path("caseRef").asText(),
                Instant.parse(row.path("created").asText()),
                Instant.parse(row.path("expires").asText()),
                Optional.of(Told.text(row, "performed"))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                Told.texts(row, "approvers"),
                row.path("refusedAttempts").asInt());
    }

    public boolean open() {
        return state.equals("open");
    }

    /** Enough have approved, as far as can be told here; whether their word still counts is seen when it is carried out. */
    public boolean approved() {
        return approvers.size() >= NEEDED;
    }

    public boolean askedBy(Person person) {
        return requester.equals(person.key());
    }

    public boolean approvedBy(Person person) {
        return approvers.contains(person.key());
    }
}
