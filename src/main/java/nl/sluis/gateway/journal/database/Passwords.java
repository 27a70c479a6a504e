package nl.sluis.gateway.journal.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A password for every role. It does not print. */
final class Passwords {
    private final Map<StoreRole, String> passwords = new EnumMap<>(StoreRole.class);

    /** Where a password comes from. */
    interface Source<E extends Exception> {
        String of(StoreRole role) throws E;
    }

    static <E extends Exception> Passwords from(Source<E> source) throws E {
        var all = new Passwords();
        for (var role : StoreRole.values()) {
            all.passwords.put(role, source.of(role));
        }
        return all;
    }

    String of(StoreRole role) {
        return Objects.requireNonNull(passwords.get(role));
    }

    @Override
    public String toString() {
        return "Passwords[***]";
    }
}
