package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the message types, in Dutch, as the schemas say it. */
public record MessageTitles(Map<MessageType, String> byType) {
    private static final JsonMapper JSON = new JsonMapper();

    public MessageTitles {
        byType = Map.copyOf(byType);
    }

    /** The titles of a catalogue that was read from this folder. */
    public static MessageTitles of(Catalogue catalogue, Path folder) {
        return new MessageTitles(catalogue.all().stream()
                .map(MessageDefinition::type)
                .collect(Collectors.toMap(type -> type, type -> title(folder, type))));
    }

    /** The title, or the type itself where nobody gave one. */
    public String of(MessageType type) {
        return byType.getOrDefault(type, type.name());
    }

    private static String title(Path folder, MessageType type) {
        try {
            return JSON.readTree(folder.resolve(SchemaFiles.nameOf(type)).toFile())
                    .path("title")
                    .asText(type.name());
        } catch (IOException e) {
            throw new UncheckedIOException("A schema that was read a moment ago cannot be read", e);
        }
    }
}
