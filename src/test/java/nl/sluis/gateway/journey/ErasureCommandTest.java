package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.journal.database.Database;
import nl.sluis.gateway.journal.database.StoreRole;
import nl.sluis.gateway.journey.Officers.Told;
import nl.sluis.gateway.keys.AuditKeyRotation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./sluis erase} and {@code ./sluis retention} on a whole gateway: three persons let what the log says of somebody go, for
 * good, and the log proves itself before and after.
 */
class ErasureCommandTest {
    private static final Officers OFFICERS = Officers.own();
    private static final Gateway gateway = OFFICERS.gateway();
    private static final YearMonth MONTH = YearMonth.now(Clock.systemUTC().withZone(ZoneOffset.UTC));

    private static final String KEPT = Fiction.person();

    @TempDir
    private static Path folder;

    /** Before the month's key is destroyed by the test that lets somebody go: this month nothing is recorded after that. */
    @BeforeAll
    static void somebodyIsKept() throws Exception {
        var unused = exchange(KEPT);
    }

    @AfterAll
    static void nothingGoesAnyMore() {
        gateway.close();
    }

    @Test
    void threePersonsLetWhatTheLogSaysOfSomebodyGoForGood() throws Exception {
        // Given: an exchange, and a backup of the rows that are about it
        var person = file(Fiction.person());
        var accepted = exchange(Files.readString(person).strip());
        backUp(accepted);
        var request = folder.resolve("wissing.json");
        var refusals = new ArrayList<Told>();

        // When: asked, and approved by two others
        assertThat(ask(person, "vergissing", "--dry-run").text())
                .contains("goes   2 entries of your party, class care-5y")
                .doesNotContain("asked:");
        var asked = ask(person, "vergissing", "--confirm=wissen", "--out=" + request);
        assertThat(asked.code()).as(asked.text()).isZero();
        var id = asked.text().split("asked: ")[1].split(",")[0];
        refusals.add(perform(id, "privacy-officer-ggz"));
        sign(request, "privacy-officer-ggz");
        refusals.add(approve(request, "privacy-officer-ggz"));
        sign(request, "privacy-officer-uwv");
        assertThat(approve(request, "privacy-officer-uwv").code()).isZero();
        var twice = approve(request, "privacy-officer-uwv");
        refusals.add(perform(id, "privacy-officer-ggz"));
        refusals.add(OFFICERS.online("erase", "approve", request.toString(), "--as=fg-uwv"));
        sign(request, "privacy-officer-gemeente");
        assertThat(approve(request, "privacy-officer-gemeente").code()).isZero();
        refusals.add(perform(id, "privacy-officer-uwv"));
        var told = OFFICERS.online("erase", "perform", id, "--as=privacy-officer-ggz");
        assertThat(told.text()).contains("Nothing was done yet");
        assertThat(show(accepted).text()).doesNotContain("vernietigd");
        var done = perform(id, "privacy-officer-ggz");
        refusals.add(perform(id, "privacy-officer-ggz"));

        // Then
        assertThat(done.code()).as(done.text()).isZero();
        assertThat(done.text()).contains("DONE", "goes");
        assertThat(refusals)
                .allSatisfy(
                        refused -> assertThat(refused.code()).as(refused.text()).isEqualTo(2));
        assertThat(refusals.stream().map(Told::text).toList().toString())
                .contains("two privacy officers approve first")
                .contains("nobody approves what they asked themselves")
                .contains("who asked carries it out")
                .contains("it was done");
        assertThat(twice.text()).as("the same word twice is one word").doesNotContain("two");
        theBodyIsGone(accepted, person);
        reportsTellTheFgOfThePartyThatAsked(id);

        // When: a month later its key is destroyed, and the old rows are put back
        var keys = gateway.bean(AuditKeyRotation.class);
        var unused = keys.rewrap(MONTH.plusMonths(1));
        keys.destroy(MONTH);
        putBack();
        // Then
        assertThat(number("select count(*) from audit_entry where ct is not null and entry_id = '" + accepted + "'"))
                .isEqualTo(1);
        assertThat(show(accepted).text()).contains("niet getoond").contains("vernietigd");
        assertThat(verify().text()).contains("PROVEN").doesNotContain("CONVICTED");
    }

    private void theBodyIsGone(String entry, Path person) {
        assertThat(show(entry).text()).contains("niet getoond: De inhoud is vernietigd");
        var found = OFFICERS.online(
                "audit",
                "search",
                "--person-file=" + person,
                "--reden=controle na wissing W-1",
                "--as=privacy-officer-ggz");
        assertThat(found.text()).doesNotContain(entry, "accepted", "delivered");
        var body = OFFICERS.online(
                "proof",
                entry,
                "--with-body",
                "--out=" + folder.resolve("gone.tlog-proof"),
                "--as=privacy-officer-ggz");
        assertThat(body.text()).contains("its body was shredded");
        var log = verify();
        assertThat(log.code()).as(log.text()).isZero();
        assertThat(log.text())
                .contains("PROVEN")
                .containsPattern("bodies, as they are stored; [1-9][0-9]* are not there");
    }

    private static void reportsTellTheFgOfThePartyThatAsked(String id) {
        assertThat(OFFICERS.online("erase", "report", "--as=fg-ggz").text())
                .contains(id, "vergissing", "privacy-officer-gemeente, privacy-officer-uwv", "ZAAK-2027-3");
        assertThat(OFFICERS.online("erase", "report", "--as=fg-uwv").text()).doesNotContain(id);
    }

    @Test
    void whatMustBeKeptIsNotErasedOnRequestNorByWhoMayNotAsk() throws Exception {
        // Given
        var person = file(KEPT);
        // Then
        var kept = ask(person, "verzoek", "--confirm=wissen", "--out=" + folder.resolve("geen.json"));
        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.text()).contains("AVG 17(3)(b)");
        for (var stranger : List.of("operator", "fg-ggz")) {
            var refused = askAs(stranger, person, "vergissing", "--dry-run");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.text()).contains("is not entitled to this");
        }
        var nobody = ask(file(Fiction.person()), "vergissing", "--confirm=wissen");
        assertThat(nobody.text()).contains("there is nothing of this person in the log of this party");
        var unknown = perform("00000000-0000-4000-8000-000000000000", "privacy-officer-ggz");
        assertThat(unknown.text()).contains("there is no such request");
        assertThat(Files.exists(folder.resolve("geen.json"))).isFalse();
    }

    @Test
    void everybodyMaySeeWhetherWhatEndsByItselfIsGone() {
        for (var person : List.of("operator", "fg-uwv", "privacy-officer-ggz")) {
            var said = OFFICERS.online("retention", "--as=" + person);
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text())
                    .contains("bodies", "keys", "log", "outbox", "consents", "guard")
                    .contains("localhost:8443/log/0: entries 0 to ")
                    .doesNotContain("not in the rules");
        }
    }

    private static String exchange(String person) throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        var recorded = ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        assertThat(recorded.status()).as(recorded.json().toString()).isEqualTo(202);
        var answer = ggz.send(Fiction.message("09-status-ggz-uwv", person));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
        var accepted = answer.json().path("id").asText();
        Wait.until(() -> ggz.get("/v1/berichten/" + accepted)
                .json()
                .path("status")
                .asText()
                .equals("afgeleverd"));
        return accepted;
    }

    private static Path file(String person) throws IOException {
        return Files.writeString(folder.resolve("bsn-" + person.hashCode()), person);
    }

    private static Told ask(Path person, String ground, String... more) {
        return askAs("privacy-officer-ggz", person, ground, more);
    }

    private static Told askAs(String officer, Path person, String ground, String... more) {
        var words = new ArrayList<>(List.of(
                "erase",
                "persoon",
                "--as=" + officer,
                "--person-file=" + person,
                "--ground=" + ground,
                "--purpose=Vastgelegd bij de verkeerde persoon",
                "--basis=AVG 17(1)(d)",
                "--case=ZAAK-2027-3"));
        words.addAll(List.of(more));
        return OFFICERS.online(words.toArray(String[]::new));
    }

    private static void sign(Path request, String officer) {
        var signed = OFFICERS.sign("erasure", request, officer);
        assertThat(signed.code()).as(signed.text()).isZero();
        assertThat(signed.text()).contains("vergissing", "ZAAK-2027-3");
    }

    private static Told approve(Path request, String officer) {
        return OFFICERS.online("erase", "approve", request.toString(), "--as=" + officer);
    }

    private static Told perform(String id, String officer) {
        return OFFICERS.online("erase", "perform", id, "--as=" + officer, "--confirm=wissen " + id);
    }

    private static Told show(String entry) {
        return OFFICERS.online("audit", "show", entry, "--as=privacy-officer-ggz");
    }

    /** As an auditor, once a checkpoint covers all there is. */
    private static Told verify() {
        var size = number("select next_index from log_shard where shard = 0");
        Wait.until(() -> Long.parseLong(
                        gateway.bean(Checkpoints.class).newest().orElseThrow().split("\n", 3)[1])
                >= size);
        return Officers.run(
                "verify",
                "https://localhost:" + gateway.port() + "/log/0",
                "--party=" + Officers.AUDITOR,
                "--pki=" + gateway.data().resolve("pki"),
                "--keys=" + gateway.data().resolve("logs.vkeys"),
                "--quiet");
    }

    private static void backUp(String entry) {
        asOwner("create table old_key as select k.* from subject_key k join audit_entry e on e.kid = k.kid"
                + " where e.entry_id = '" + entry + "'");
        asOwner("create table old_body as select shard, idx, t, kid, nonce, ct from audit_entry where entry_id = '"
                + entry + "'");
    }

    private static void putBack() {
        asOwner("insert into subject_key select * from old_key on conflict do nothing");
        asOwner("update audit_entry e set kid = o.kid, nonce = o.nonce, ct = o.ct from old_body o"
                + " where o.shard = e.shard and o.idx = e.idx and o.t = e.t");
    }

    private static void asOwner(String sql) {
        try (var owner = gateway.bean(Database.class).open(StoreRole.OWNER);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) {
        try (var owner = gateway.bean(Database.class).open(StoreRole.OWNER);
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
