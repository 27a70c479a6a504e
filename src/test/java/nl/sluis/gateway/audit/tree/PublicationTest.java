package nl.sluis.gateway.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogProof;
import nl.sluis.gateway.audit.verify.Receipt;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    @TempDir
    private static Path folder;

    private static WrittenLog written;

    @BeforeAll
    static void write() throws Exception {
        written = new WrittenLog(folder, 300);
    }

    @AfterAll
    static void close() {
        written.close();
    }

    @BeforeEach
    void forget() {
        written.readings.clear();
    }

    @Test
    void anybodyReadsTheCheckpointAndTheHashTiles() {
        assertThat(written.publication.open("/0/checkpoint"))
                .hasValueSatisfying(
                        page -> assertThat(new String(page.bytes(), UTF_8)).isEqualTo(written.checkpoint));
        assertThat(written.publication.open("/0/tile/0/000"))
                .hasValueSatisfying(page -> assertThat(page.bytes()).hasSize(256 * 32))
                .hasValueSatisfying(page -> assertThat(page.forEver()).isTrue());
        assertThat(written.publication.open("/0/tile/0/001.p/45"))
                .hasValueSatisfying(page -> assertThat(page.bytes()).hasSize(45 * 32));
        assertThat(written.publication.open("/0/tile/0/001.p/7"))
                .hasValueSatisfying(page -> assertThat(page.bytes()).hasSize(7 * 32));
        assertThat(written.publication.open("/0/tile/1/000.p/1"))
                .hasValueSatisfying(page -> assertThat(page.bytes()).hasSize(32));
        assertThat(written.readings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/0",
                "/0/",
                "/00/checkpoint",
                "/1/checkpoint",
                "/0/checkpoint/",
                "/0/tile/0/0",
                "/0/tile/0/001",
                "/0/tile/0/001.p/46",
                "/0/tile/0/001.p/0",
                "/0/tile/0/000.p/256",
                "/0/tile/0/x000/000",
                "/0/tile/64/000",
                "/0/tile/00/000",
                "/0/tile/0/002",
                "/0/tile/1/000",
                "/0/../0/checkpoint",
                "/0/tile/entries/000",
                "/0/tile/bodies/000",
                "/0/eigen/0",
                "/0/tile/0/999999",
                "/-1/checkpoint"
            })
    void whatIsNotThereOrNotForEverybodyIsNotFound(String path) {
        assertThat(written.publication.open(path)).isEmpty();
    }

    @Test
    void onlyAnAuditorReadsEntriesAndIsWrittenDownOnce() {
        assertThat(written.publication.own(WrittenLog.SENDER, "/0/tile/entries/000"))
                .isEmpty();
        assertThat(written.publication.own(WrittenLog.SENDER, "/0/tile/bodies/000"))
                .isEmpty();
        assertThat(written.readings).isEmpty();
        var other = new Oin("00000099000000008000");
        assertThat(written.publication.audited(other, "/0/tile/entries/000")).isPresent();
        assertThat(written.publication.audited(other, "/0/tile/entries/001.p/45"))
                .isPresent();
        assertThat(written.publication.audited(other, "/0/tile/entries/001.p/46"))
                .as("no checkpoint covers it")
                .isEmpty();
        assertThat(written.readings).singleElement().satisfies(item -> {
            assertThat(item.entry().type().code()).isEqualTo("log.read");
            assertThat(item.entry().from()).isEqualTo(other);
        });
    }

    @Test
    void aPartyReadsItsOwnLeavesWithProofsThatHold() throws Exception {
        // When
        var page = written.publication.own(WrittenLog.SENDER, "/0/eigen/0").orElseThrow();
        // Then
        var json = new ObjectMapper().readTree(page.bytes());
        assertThat(json.path("bladen")).hasSize(300);
        assertThat(json.has("volgende")).isFalse();
        for (var leaf : json.path("bladen")) {
            var hashes = StreamSupport.stream(leaf.path("bewijs").spliterator(), false)
                    .map(hash -> Base64.getDecoder().decode(hash.asText()))
                    .toList();
            var proof = new LogProof(
                    leaf.path("index").asLong(),
                    Base64.getDecoder().decode(leaf.path("blad").asText()),
                    hashes,
                    json.path("checkpoint").asText().getBytes(UTF_8));
            assertThat(proof.verify(List.of(LogKey.read(WrittenLog.vkey())))
                            .checkpoint()
                            .size())
                    .isEqualTo(301);
        }
    }

    @Test
    void aReceiverSeesOnlyWhatWasDeliveredToIt() throws Exception {
        // When: these messages were accepted, and none was delivered
        var page = written.publication.own(WrittenLog.RECEIVER, "/0/eigen/0").orElseThrow();
        // Then
        assertThat(new ObjectMapper().readTree(page.bytes()).path("bladen")).isEmpty();
        var entry = Receipt.read(written.receipts.getFirst()).entryId();
        assertThat(written.publication.own(WrittenLog.RECEIVER, "/0/bewijs/" + entry))
                .isEmpty();
        assertThat(written.publication.own(WrittenLog.SENDER, "/0/bewijs/" + entry))
                .isPresent();
    }

    @Test
    void theProofOfAnEntryHoldsAndWhoAskedStandsInTheLog() {
        // When
        var receipt = Receipt.read(written.receipts.get(7));
        var id = new EntryId(UUID.fromString(receipt.entryId()));
        var proof = written.publication.proof("fg-ggz", WrittenLog.SENDER, id).orElseThrow();
        // Then
        var proved = LogProof.read(proof.getBytes(UTF_8)).verify(List.of(LogKey.read(WrittenLog.vkey())));
        assertThat(proved.leaf().id()).isEqualTo(receipt.entryId());
        assertThat(proved.leaf().hash()).isEqualTo(receipt.leafHash());
        assertThat(proof.length()).isLessThan(2_000);
        assertThat(written.readings).singleElement().satisfies(item -> assertThat(
                        item.entry().body().path("reader").asText())
                .isEqualTo("fg-ggz"));
        assertThat(written.publication.proof("fg-uwv", WrittenLog.RECEIVER, id)).isEmpty();
    }
}
