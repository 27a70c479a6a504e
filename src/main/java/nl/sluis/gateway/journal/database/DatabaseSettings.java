package nl.sluis.gateway.journal.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Without {@code url} the gateway brings its own PostgreSQL, which production refuses.
 *
 * @param url  {@code jdbc:postgresql://host/database}, without user or password
 * @param pool connections at most for each of writer and reader; the journal's own is not among them
 */
@Validated
@ConfigurationProperties(prefix = "sluis.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @Nullable String url,
        @Nullable String ownerPassword,
        @Nullable String writerPassword,
        @Nullable String readerPassword,
        @Nullable String retentionPassword,
        @DefaultValue("10") @Min(2) @Max(200) int pool) {

    String requiredUrl() {
        return required(url, "url");
    }

    /**
     * The password of a role.
     *
     * @throws IllegalStateException naming the setting that is missing
     */
    String passwordOf(StoreRole role) {
        return switch (role) {
            case OWNER -> required(ownerPassword, "owner-password");
            case WRITER -> required(writerPassword, "writer-password");
            case READER -> required(readerPassword, "reader-password");
            case RETENTION -> required(retentionPassword, "retention-password");
        };
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("an external PostgreSQL also needs sluis.database." + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + (url == null ? "embedded" : "external") + "]";
    }
}
