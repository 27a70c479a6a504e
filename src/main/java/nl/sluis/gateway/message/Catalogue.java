package nl.sluis.gateway.message;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The message types that this gateway knows, one JSON Schema 2020-12 each. What is not here is refused.
 */
public final class Catalogue {
    private final Map<MessageType, MessageDefinition> definitions;

    Catalogue(Map<MessageType, MessageDefinition> definitions) {
        this.definitions = Map.copyOf(definitions);
    }

    /**
     * Reads every {@code *.schema.json} of a folder.
     *
     * @throws IllegalStateException naming the file and what is wrong: a property without a class, an open object, a
     *     second person, a keyword we do not know
     */
    public static Catalogue load(Path folder) {
        return new Catalogue(SchemaFiles.read(folder));
    }

    public Optional<MessageDefinition> find(MessageType type) {
        return Optional.ofNullable(definitions.get(type));
    }

    public Collection<MessageDefinition> all() {
        return definitions.values();
    }
}
