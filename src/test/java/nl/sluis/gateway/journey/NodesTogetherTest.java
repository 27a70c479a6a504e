package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all nodes of one store must do together: the set that one activates, the key that one changes, the time of all. */
class NodesTogetherTest {
    private static final String ROUTE = "routes/AM13-midden-utrecht/traject-aanvraag.camel.yaml";

    @TempDir
    static Path folder;

    private static SwapFolders folders;
    private static TwoNodes all;
    private static String person;

    @BeforeAll
    static void start() throws Exception {
        folders = SwapFolders.in(folder);
        var settings = folders.settings();
        all = new TwoNodes(
                Files.createDirectories(folder.resolve("nodes")), settings[0], settings[1], "--sluis.sets.look=200ms");
        person = Fiction.person();
        // a node takes connections before it takes messages
        Wait.until(() -> all.office(0)
                        .post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status()
                == 202);
        Wait.until(() -> send(0) == 202 && send(1) == 202);
    }

    @BeforeEach
    void theFoldersAreAsTheyWere() {
        folders.restore();
    }

    @AfterAll
    static void stop() throws Exception {
        all.close();
    }

    @Test
    void whatOneNodeActivatesTheOtherTakesOverAndAfterARestartItIsTakenBackOnBoth() throws Exception {
        // Given
        folders.delete(ROUTE);
        folders.deleteRehearsals();
        assertThat(send(0)).isEqualTo(202);
        assertThat(send(1)).isEqualTo(202);

        // When
        var activated = all.says(0, "activate");

        // Then
        assertThat(activated.text()).contains("activated; entry");
        Wait.until(() -> send(1) == 403);
        assertThat(send(0)).isEqualTo(403);

        // When
        all.nodes.getFirst().gateway().kill();
        all.nodes.getFirst().gateway().restart();
        all.nodes.getFirst().gateway().awaitOpen();
        Wait.until(() -> send(0) != 503); // it takes connections before it takes messages
        assertThat(send(0)).as("the set of before the restart").isEqualTo(403);
        var changed = changeWhatWasKept();
        assertThat(all.says(0, "rollback").text()).contains("was changed");
        assertThat(send(0)).isEqualTo(403);
        changed.run();
        var back = all.says(0, "rollback");

        // Then
        assertThat(back.text()).contains("rolled back; entry");
        assertThat(send(0)).isEqualTo(202);
        Wait.until(() -> send(1) == 202);
        assertThat(all.says(0, "rollback").text()).contains("no earlier set is ready");
    }

    @Test
    void aNodeThatCannotFollowGoesOnAndSaysSoInItsHealth() throws Exception {
        // Given: a set that another node activated, and of which this one has no files
        all.postgres.execute("insert into active_set (set_version, policy_hash, adopted_by, entry_id, since, how)"
                + " values ('of another', 'x', '', gen_random_uuid(), now(), 'activated')");

        // Then
        Wait.until(() -> health(0).contains("ANDERE_SET") && health(1).contains("ANDERE_SET"));
        assertThat(health(0)).contains("of another", "the folders of this node hold another set");
        assertThat(send(0)).isEqualTo(202);

        // When
        all.postgres.execute("delete from active_set where set_version = 'of another'");

        // Then
        Wait.until(() -> !health(0).contains("ANDERE_SET"));
    }

    @Test
    void everyKeyIsChangedOnOneNodeWhileBothAcceptAndDeliver() throws Exception {
        // Given
        var traffic = new Traffic("keys", all::office);
        try (traffic) {
            Wait.until(() -> traffic.accepted() > 4);

            // When
            for (var words : new String[][] {
                {"keys", "rotate-kek", "--confirm=rotate-kek 1"},
                {"keys", "new-epoch", "--confirm=new-epoch 2"},
                {"keys", "rotate-index", "ixk", "--confirm=rotate-index ixk"},
                {"keys", "rotate-kek", "--confirm=rotate-kek 2"}
            }) {
                var said = all.says(words[1].equals("new-epoch") ? 1 : 0, words);
                assertThat(said.exitCode()).as(said.text()).isZero();
                var accepted = traffic.accepted();
                Wait.until(() -> traffic.accepted() > accepted + 8);
            }
        }
        Wait.until(() -> all.postgres.number("select count(*) from outbox where status <> 'afgeleverd'") == 0);

        // Then
        var result = traffic.result(all.receiver.got());
        System.out.println("keys changed on two nodes: " + result);
        assertThat(result.lost()).isZero();
        assertThat(result.duplicated()).isZero();
        assertThat(result.outOfOrder()).isZero();
    }

    @Test
    void whileTheTimeIsInDoubtNothingIsAcceptedUntilAnOperatorSaysThatItIsRight() throws Exception {
        // Given
        all.postgres.jump(Duration.ofSeconds(30));
        try {
            assertThat(send(0)).isEqualTo(503);
            assertThat(send(1)).isEqualTo(503);
            var doubted = all.says(0, "clock");
            assertThat(doubted.exitCode()).isEqualTo(1);
            assertThat(doubted.text()).contains("do not agree about the time");

            // When
            all.postgres.jump(Duration.ZERO);

            // Then
            assertThat(send(0)).as("right again, and nobody said so").isEqualTo(503);
        } finally {
            all.postgres.jump(Duration.ZERO);
            all.confirmTheTime();
        }
        assertThat(send(0)).isEqualTo(202);
        assertThat(send(1)).isEqualTo(202);
        assertThat(all.says(0, "clock").text()).contains("the time is relied on");
    }

    /** In what the first node kept of a set a sentence about a region is another one. @return puts it back */
    private static Runnable changeWhatWasKept() throws Exception {
        var sets = all.nodes.getFirst().gateway().data().resolve("sets");
        try (var files = Files.walk(sets)) {
            var kept =
                    files.filter(file -> file.endsWith("config/regions.yaml")).toList();
            assertThat(kept).hasSize(2);
            var before = kept.stream().collect(Collectors.toMap(file -> file, NodesTogetherTest::text));
            before.forEach((file, text) -> write(file, text + "# one line more\n"));
            return () -> before.forEach(NodesTogetherTest::write);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String health(int node) throws Exception {
        var port = all.nodes.get(node).gateway().managementPort();
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            return http.send(question, BodyHandlers.ofString()).body();
        }
    }

    private static int send(int node) throws Exception {
        return all.office(node).send(Fiction.application(person)).status();
    }
}
