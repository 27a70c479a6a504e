package nl.sluis.gateway.journal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    private static Path dataDir;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(dataDir, new SecureRandom());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void givesEachRoleItsOwnLogin() throws SQLException {
        for (var role : StoreRole.values()) {
            // When
            try (var connection = server.database().open(role);
                    var rows = connection.createStatement().executeQuery("select current_user")) {
                // Then
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(role.login());
            }
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws SQLException {
        // Given
        String url;
        try (var connection = server.database().open(StoreRole.READER)) {
            url = connection.getMetaData().getURL();
        }
        for (var role : StoreRole.values()) {
            // Then
            assertThatThrownBy(() -> DriverManager.getConnection(url, role.login(), "guessed"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("28P01"));
        }
    }

    @Test
    void trustsNobody() throws IOException {
        // When
        var rules = Files.readAllLines(dataDir.resolve("postgres/cluster/pg_hba.conf"), StandardCharsets.UTF_8);
        // Then
        assertThat(rules)
                .filteredOn(rule -> !rule.isBlank() && !rule.startsWith("#"))
                .isNotEmpty()
                .allMatch(rule -> rule.endsWith("scram-sha-256"));
    }

    @Test
    void keepsEachPasswordInAFileThatOnlyItsOwnerReads() throws IOException {
        for (var role : StoreRole.values()) {
            // When
            var file = dataDir.resolve("postgres/passwords").resolve(role.login());
            // Then
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).hasSize(32);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve("postgres"))))
                .isEqualTo("rwx------");
    }

    @Test
    void isDurable() throws SQLException {
        try (var owner = server.database().open(StoreRole.OWNER)) {
            Durability.require(owner);
        }
    }

    @Test
    void aServerThatMayForgetIsRefusedByName() throws SQLException {
        try (var owner = server.database().open(StoreRole.OWNER);
                var statement = owner.createStatement()) {
            // Given
            statement.execute("set synchronous_commit = off");
            // Then
            assertThatThrownBy(() -> Durability.require(owner))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("synchronous_commit=on");
        }
    }

    @Test
    void aValueInAFailingStatementDoesNotReachItsLog() throws SQLException, IOException {
        // Given
        try (var owner = server.database().open(StoreRole.OWNER);
                var statement = owner.prepareStatement("select ?::text::int")) {
            statement.setString(1, "number 999990342");
            // When
            assertThatThrownBy(statement::execute).isInstanceOf(SQLException.class);
        }
        // Then
        assertThat(Files.readString(dataDir.resolve("postgres/server.log"))).doesNotContain("999990342");
    }

    @Test
    void aSecondGatewayProcessIsRefusedWhileTheFirstLives() throws IOException, InterruptedException {
        // When
        var second = GatewayProcess.on(dataDir);
        var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(second.waitFor()).isNotZero();
        assertThat(said).contains("another gateway works on").doesNotContain("ready");
    }
}
