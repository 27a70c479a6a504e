package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.keys.CohortMasters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis keys …}: each order told, confirmed, in the log, and then done. The drill carries them all out. */
class KeyCommandsTest {
    private static Gateway gateway;
    private static KeyCommands keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void opens() throws Exception {
        gateway = Gateway.startWithKeystoresLikeOurs();
        keys = new KeyCommands(gateway);
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    @Test
    void listsEveryKeyByNameAndAgeAndNotAByte() {
        var told = keys.give("list");
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).contains("receipts", "log", "KEK", "PMK", "AEK", "IXK", "AIK", "LSK", "RSK", "DMK");
        assertThat(told.out()).contains("key_material, under KEK", "kek.bcfks", "erasable.bcfks");
        assertThat(keys.give("list", "--offline").out())
                .contains("kek.bcfks: kek-1", "kek.bcfks: aik", "erasable.bcfks: aek-", "closed by scrypt");
        assertThat(keys.give("list", "--json").out()).contains("\"keys\"").doesNotContain("wrapped");
    }

    @Test
    void tellsWhatIsDueAndHowTheKeystoresAreClosed() {
        var told = keys.give("status");
        assertThat(told.exitCode()).as(told.out()).isZero();
        assertThat(told.out())
                .contains(
                        "scrypt N=32768 r=8 p=1",
                        "newest destroyed key",
                        "every running node works with the same keys",
                        "keys in erasable.bcfks: ");
    }

    @Test
    void aDryRunTellsThePlanAndChangesNothing() throws Exception {
        var before = state();
        for (var order : List.of(
                List.of("rotate-kek"),
                List.of("new-epoch"),
                List.of("disable-epoch", "1"),
                List.of("destroy-epoch", "1"),
                List.of("rotate-index", "ixk"),
                List.of("rotate-index", "aik"),
                List.of("forget-index", "ixk"),
                List.of("destroy-cohort", "2026"))) {
            var told = keys.give(with(order, "--dry-run"));
            assertThat(told.exitCode()).as(order + told.err()).isZero();
            assertThat(told.out()).contains("- ", "dry run: nothing was changed");
        }
        var backup = folder.resolve("backup");
        assertThat(keys.give("backup", "--to=" + backup, "--dry-run").out()).contains("nothing was changed");
        assertThat(backup).doesNotExist();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void withoutItsConfirmationNothingIsDone() throws Exception {
        var before = state();
        for (var order : List.of(
                List.of("rotate-kek"),
                List.of("new-epoch"),
                List.of("rotate-index", "ixk"),
                List.of("backup", "--to=" + folder.resolve("backup")))) {
            for (var confirmation : List.of(List.<String>of(), List.of("--confirm=yes"))) {
                var all = new java.util.ArrayList<>(order);
                all.addAll(confirmation);
                var told = keys.give(all.toArray(String[]::new));
                assertThat(told.exitCode()).as(order.toString()).isEqualTo(2);
                assertThat(told.err()).contains("nothing was done").contains(order.getFirst());
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void onlyAnOperatorOrders() throws Exception {
        var before = state();
        for (var person : List.of("privacy-officer-ggz", "fg-ggz")) {
            var told = keys.give("rotate-kek", "--as=" + person, "--confirm=rotate-kek 1");
            assertThat(told.exitCode()).isEqualTo(2);
            assertThat(told.err()).contains("is not entitled to this");
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void refusesWhatWouldLeaveSomethingBehind() {
        refuses("is the one in which relationships begin", "disable-epoch", "1", "--confirm=disable-epoch 1");
        refuses("is active; disable it first", "destroy-epoch", "1", "--confirm=destroy-epoch 1");
        refuses("there is no epoch 9", "destroy-epoch", "9", "--confirm=destroy-epoch 9");
        refuses("there is no former IXK", "forget-index", "ixk", "--confirm=forget-index ixk");
        refuses("is named by its number", "disable-epoch", "first", "--confirm=disable-epoch first");
        refuses("one of ixk and aik", "rotate-index", "kek", "--confirm=rotate-index kek");
        refuses("there is no living cohort 2019", "destroy-cohort", "2019", "--confirm=destroy-cohort 2019");
        refuses("nothing is pinned there", "migrate", "propose", "--from=7", "--confirm=migrate 7 1");
    }

    @Test
    void destroysACohortForGoodAndSaysSoInTheLog() throws Exception {
        // Given
        var cohorts = gateway.bean(CohortMasters.class);
        var token = cohorts.token(2021, new byte[] {1}, new byte[] {2});
        assertThat(keys.give("list").out()).contains("RMK   2021");
        // When
        var told = keys.done("destroy-cohort", "2021", "--confirm=destroy-cohort 2021");
        // Then
        assertThat(told.out()).contains("an older one undoes this");
        var entry = told.out().replaceAll("(?s).*done; entry ([0-9a-f-]{36}).*", "$1");
        assertThat(Ledger.entries(gateway.data())).containsEntry(entry, "key.destroyed");
        assertThat(token).hasSize(CohortMasters.TOKEN_BYTES);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cohorts.token(2021, new byte[] {1}, new byte[] {2}))
                .hasMessageContaining("is destroyed");
        assertThat(keys.give("status").out()).contains("newest destroyed key: 2");
    }

    /** Its sender would try again for ever what a 503 asks it to try again. */
    @Test
    void whatBelongsToADestroyedCohortIsRefusedForGood() throws Exception {
        // Given
        var outcome = Fiction.message("11-uitkomst-uwv-monitor", Fiction.person());
        ((ObjectNode) outcome.at("/data/traject")).put("startjaar", 2020);
        var unused = gateway.bean(CohortMasters.class).token(2020, new byte[] {1}, new byte[] {2});
        keys.done("destroy-cohort", "2020", "--confirm=destroy-cohort 2020");

        // When
        var answer = gateway.as("uwv-voorbeeld").send(outcome);

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text()).contains("TRANSFORMATION_FAILED");
        assertThat(answer.receipt()).isNotEmpty();
        assertThat(gateway.receiver().gotBy("onderzoek-voorbeeld")).isEmpty();
    }

    @Test
    void aBackupOpensWithTwoSharesAndTheRestoredGatewayHasItsKeys() throws Exception {
        // Given
        var backup = folder.resolve("backup");
        var made = keys.done("backup", "--to=" + backup, "--confirm=backup");
        assertThat(made.out()).contains("share-1.txt", "share-2.txt", "share-3.txt");
        var phrase = folder.resolve("phrase");
        var two = List.of(
                "--from=" + backup,
                "--share=" + backup.resolve("share-3.txt"),
                "--share=" + backup.resolve("share-1.txt"),
                "--data-dir=" + folder.resolve("new"),
                "--passphrase-out=" + phrase);
        // Then
        var one = offline(
                "restore",
                "--from=" + backup,
                "--share=" + backup.resolve("share-1.txt"),
                "--data-dir=" + folder.resolve("new"),
                "--passphrase-out=" + phrase,
                "--confirm=restore");
        assertThat(one.exitCode()).isEqualTo(2);
        assertThat(one.err()).contains("two different shares of three are needed");
        assertThat(offline(with(with(List.of("restore"), two), "--dry-run")).out())
                .contains("the backup opens", "kek-1");
        assertThat(offline(with(List.of("restore"), two).toArray(String[]::new)).err())
                .contains("nothing was done");
        assertThat(folder.resolve("new")).doesNotExist();
        var restored = offline(with(with(List.of("restore"), two), "--confirm=restore"));
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(folder.resolve("new/keys/kek.bcfks"))
                .hasSameBinaryContentAs(gateway.data().resolve("keys/kek.bcfks"));
    }

    @Test
    void exportsThePublicKeysAlone() throws Exception {
        var file = folder.resolve("public.json");
        assertThat(keys.give("export-public", "--to=" + file).exitCode()).isZero();
        var exported = new JsonMapper().readTree(file.toFile());
        assertThat(exported.properties()).hasSize(2);
        assertThat(exported.at("/logs/0").asText()).contains("/log/0+");
    }

    @Test
    void aConversionWithoutAMigrationFindsNothing() throws Exception {
        var batch = new JsonMapper().createObjectNode().put("scope", "traject").put("type", "bsn");
        batch.putArray("pseudoniemen").add("psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ");
        var reply = gateway.as("uwv-voorbeeld").post("/v1/pseudoniemen/omzetting", "application/json", batch);
        assertThat(reply.status()).isEqualTo(404);
        var wrong = gateway.as("uwv-voorbeeld")
                .post(
                        "/v1/pseudoniemen/omzetting",
                        "application/json",
                        new JsonMapper().createObjectNode().put("soort", "x"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("/scope", "/type", "/pseudoniemen", "UNKNOWN_FIELD");
    }

    private static void refuses(String why, String... words) {
        var told = keys.give(words);
        assertThat(told.exitCode()).as(told.out()).isEqualTo(2);
        assertThat(told.err()).contains(why);
    }

    private static KeyCommands.Told offline(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), with(List.of("keys"), words));
        return new KeyCommands.Told(exitCode, out.toString(), err.toString());
    }

    private static String[] with(List<String> words, String... more) {
        return with(words, List.of(more)).toArray(String[]::new);
    }

    private static List<String> with(List<String> words, List<String> more) {
        var all = new java.util.ArrayList<>(words);
        all.addAll(more);
        return all;
    }

    /** Both keystores, and what the tables hold of keys. */
    private static List<String> state() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var list = new java.util.ArrayList<String>();
        for (var name : List.of("kek.bcfks", "erasable.bcfks")) {
            var file = gateway.data().resolve("keys").resolve(name);
            list.add(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        }
        list.add(keys.give("list", "--json").out().toLowerCase(Locale.ROOT));
        list.add(Long.toString(Ledger.entries(gateway.data()).values().stream()
                .filter(type -> type.startsWith("key."))
                .count()));
        return list;
    }
}
