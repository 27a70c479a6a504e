package nl.sluis.gateway.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is refused, so that one start shows all of it. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    /** What the reader gives, or nothing when it refuses; the refusal is kept. */
    <T> Optional<T> gather(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (ConfigurationRefusedException refused) {
            found.addAll(refused.problems());
            return Optional.empty();
        }
    }

    void add(ConfigurationRefusedException refused) {
        found.addAll(refused.problems());
    }

    /** @throws ConfigurationRefusedException when there is a problem */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationRefusedException(found);
        }
    }
}
