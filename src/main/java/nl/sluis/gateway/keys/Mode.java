package nl.sluis.gateway.keys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code sluis.mode}: whether what is missing may be made here, or must have been brought. */
enum Mode {
    DEVELOPMENT,
    PRODUCTION;

    static Mode of(@Nullable String setting) {
        for (var mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(setting)) {
                return mode;
            }
        }
        throw new IllegalStateException("sluis.mode is development or production; without it nothing starts");
    }
}
