package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static JournalFixture fixture;
    private static Journal journal;

    private record Row(UUID id, LocalDate day, EntryId message) {}

    @BeforeAll
    static void start() {
        fixture = new JournalFixture();
        journal = fixture.start();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void ofADeliveredMessageOnlyTheLogKeepsSomething() {
        // Given
        var lease = UUID.randomUUID();
        var row = claimed("delivered", lease);
        // When
        var outcome = journal.append(settlement(EntryType.DELIVERED, row, lease, DeliveryStatus.DELIVERED));
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.count("outbox where entry_id = '" + row.message() + "'"))
                .isZero();
        assertThat(fixture.count("outbox_payload where entry_id = '" + row.message() + "'"))
                .isZero();
        assertThat(fixture.count("audit_entry where type = 'delivered' and about = '" + row.message() + "'"))
                .isOne();
    }

    @Test
    void aStoppedRowKeepsNothingThatWasMadeFromThePerson() {
        // Given
        var lease = UUID.randomUUID();
        var row = claimed("stopped", lease);
        // When
        var outcome = journal.append(settlement(EntryType.WITHDRAWN, row, lease, DeliveryStatus.STOPPED));
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.all(
                        "select status, person_hash is null and demand is null and rule is null and lease is null"
                                + " and length(order_key) = 0 from outbox where id = '" + row.id() + "'",
                        found -> found.getString(1) + " " + found.getBoolean(2)))
                .containsExactly("tegengehouden true");
        assertThat(fixture.count("outbox_payload where entry_id = '" + row.message() + "'"))
                .isZero();
    }

    /** One statement a status: none may take the rows of another. */
    @Test
    void settlementsOfAllKindsInOneBatchEachEndAsTheyShould() {
        // Given
        var rows = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> claimed("mixed-" + i, new UUID(7, i)))
                .toList();
        // When
        var results = JournalFixture.<Boolean>together(java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> (java.util.concurrent.Callable<Boolean>)
                        () -> journal.append(settlement(typeOf(i), rows.get(i), new UUID(7, i), statusOf(i)))
                                instanceof Outcome.Recorded)
                .toList());
        // Then
        assertThat(results).doesNotContain(false);
        for (var i = 0; i < 12; i++) {
            assertThat(fixture.all(
                            "select status from outbox where entry_id = '"
                                    + rows.get(i).message() + "'",
                            found -> found.getString(1)))
                    .isEqualTo(
                            statusOf(i) == DeliveryStatus.DELIVERED
                                    ? java.util.List.of()
                                    : java.util.List.of(statusOf(i).code()));
        }
    }

    private static DeliveryStatus statusOf(int i) {
        return i % 3 == 0 ? DeliveryStatus.PARKED : i % 3 == 1 ? DeliveryStatus.EXPIRED : DeliveryStatus.DELIVERED;
    }

    private static EntryType typeOf(int i) {
        return i % 3 == 0 ? EntryType.PARKED : i % 3 == 1 ? EntryType.EXPIRED : EntryType.DELIVERED;
    }

    @Test
    void aParkedRowKeepsItsPayload() {
        // Given
        var lease = UUID.randomUUID();
        var row = claimed("parked", lease);
        // When
        var outcome = journal.append(settlement(EntryType.PARKED, row, lease, DeliveryStatus.PARKED));
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(fixture.all(
                        "select status from outbox where person_hash is not null and id = '" + row.id() + "'",
                        found -> found.getString(1)))
                .containsExactly("geparkeerd");
        assertThat(fixture.count("outbox_payload where entry_id = '" + row.message() + "'"))
                .isOne();
    }

    @Test
    void aLostLeaseChangesNothing() {
        // Given
        var row = claimed("lost", UUID.randomUUID());
        var entries = fixture.count("audit_entry");
        // When
        assertThatThrownBy(() -> journal.append(
                        settlement(EntryType.DELIVERED, row, UUID.randomUUID(), DeliveryStatus.DELIVERED)))
                .isInstanceOf(LeaseLostException.class);
        // Then
        assertThat(fixture.count("audit_entry")).isEqualTo(entries);
        assertThat(fixture.count("outbox_payload where entry_id = '" + row.message() + "'"))
                .isOne();
    }

    @Test
    void ofTwoSettlementsOfOneRowOneCounts() {
        // Given
        var lease = UUID.randomUUID();
        var row = claimed("twice", lease);
        var settlement = settlement(EntryType.DELIVERED, row, lease, DeliveryStatus.DELIVERED);
        // When
        var results = JournalFixture.<Boolean>together(java.util.Collections.nCopies(2, () -> {
            try {
                return journal.append(settlement) instanceof Outcome.Recorded;
            } catch (LeaseLostException e) {
                return false;
            }
        }));
        // Then
        assertThat(results).containsExactlyInAnyOrder(true, false);
    }

    private static Row claimed(String message, UUID lease) {
        var recorded = (Outcome.Recorded) journal.append(application(message, "content"));
        fixture.asOwner("update outbox set lease = '" + lease + "', lease_until = now() + interval '1 minute'"
                + " where entry_id = '" + recorded.id() + "'");
        return fixture.all(
                        "select id, day from outbox where entry_id = '" + recorded.id() + "'",
                        found -> new Row(
                                found.getObject(1, UUID.class), found.getObject(2, LocalDate.class), recorded.id()))
                .getFirst();
    }

    private static Item settlement(EntryType type, Row row, UUID lease, DeliveryStatus status) {
        return new Item.Settlement(
                Messages.facts(type, EntryFacts.Judgement.NONE, Messages.PERSON),
                new Settle(row.id(), row.day(), lease, status, row.message()));
    }
}
