package nl.sluis.gateway.report.body;

import static nl.sluis.gateway.report.MemoryLog.GGZ;
import static nl.sluis.gateway.report.MemoryLog.UWV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.audit.verify.PresentedBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.SealedBody;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.report.MemoryLog;
import nl.sluis.gateway.report.ReportParts;
import org.junit.jupiter.api.Test;

/** A body goes out in clear to who sees every word of it, to others as it is stored, and to strangers not at all. */
class BodyCallTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final People PEOPLE = People.load(Path.of("config", "people.yaml"));

    private final MemoryLog log = new MemoryLog();
    private final Map<EntryId, SealedBody> stored = new HashMap<>();
    private final List<String> happened = new ArrayList<>();
    private final BodyCall call = new BodyCall(
            new GivenBodies(log.view(), entry -> {
                happened.add("opened");
                return Optional.ofNullable(stored.get(entry));
            }),
            ReportParts.looks(item -> {
                happened.add(item.entry().type().code() + " " + item.entry().body());
                return new Outcome.Recorded(new EntryId(new java.util.UUID(0, 0)), "");
            }));

    private OpenedEntry entry(EntryType type, Oin from, Oin to, String body) {
        try {
            var entry = log.add(type, from, to, JSON.readTree(body), Optional.empty());
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            stored.put(entry.id(), new SealedBody(entry.id(), new byte[32], bytes, new byte[12], new byte[] {1, 2, 3}));
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ask(String person, OpenedEntry entry) {
        return call.answer(new Asked(
                PEOPLE.find(person).orElseThrow(),
                Map.of("entry", entry.id().toString()),
                JsonNodeFactory.instance.objectNode(),
                Progress.UNHEARD));
    }

    private static String subjects(Oin... parties) {
        var body = new StringBuilder("{\"region\":\"AM13\",\"subjects\":{");
        for (var party : parties) {
            body.append(body.indexOf("psn1") < 0 ? "" : ",")
                    .append('"')
                    .append(party)
                    .append("\":\"psn1.of-")
                    .append(party)
                    .append('"');
        }
        return body.append("}}").toString();
    }

    @Test
    void whoSeesEveryWordOfItGetsItInClear() {
        // Given
        var entry = entry(EntryType.CONSENT_CHANGED, GGZ, UWV, subjects(GGZ));
        // When
        var given = ask("privacy-officer-ggz", entry);
        // Then
        assertThat(given.path("clear").asBoolean()).isTrue();
        assertThat(given.path("body").asText()).endsWith("\n\n" + subjects(GGZ) + "\n");
        assertThat(PresentedBody.read(given.path("body").asText().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PresentedBody.Clear.class);
    }

    @Test
    void whatNamesAnothersPseudonymGoesOutAsItIsStored() {
        // Given
        var accepted = entry(EntryType.ACCEPTED, GGZ, UWV, subjects(GGZ, UWV));
        // When
        var given = ask("privacy-officer-ggz", accepted);
        // Then
        assertThat(given.path("clear").asBoolean()).isFalse();
        assertThat(given.path("body").asText()).doesNotContain("psn1", "AM13").contains("\nstored ");
        assertThat(PresentedBody.read(given.path("body").asText().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PresentedBody.Stored.class);
    }

    @Test
    void theLookIsAnEntryBeforeAnythingIsOpened() {
        // Given
        var entry = entry(EntryType.REFUSED, GGZ, UWV, subjects(GGZ));
        // When
        var unused = ask("fg-ggz", entry);
        // Then
        assertThat(happened).hasSize(2);
        assertThat(happened.get(0)).startsWith("log.read ").contains(entry.id().toString(), "fg-ggz");
        assertThat(happened.get(1)).isEqualTo("opened");
    }

    @Test
    void whatIsNotTheOwnPartysOrIsGoneIsNotGiven() {
        // Given
        var refused = entry(EntryType.REFUSED, GGZ, UWV, subjects(GGZ));
        var shredded = entry(EntryType.REFUSED, UWV, GGZ, subjects(UWV));
        log.shred(shredded);
        // Then
        for (var asked : List.of(refused, shredded)) {
            assertThatThrownBy(() -> ask("privacy-officer-uwv", asked)).isInstanceOf(QuestionRefusedException.class);
        }
        assertThat(happened).doesNotContain("opened").hasSize(2);
    }
}
