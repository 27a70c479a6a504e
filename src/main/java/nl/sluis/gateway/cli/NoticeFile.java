package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A notice in a file, JSON or YAML. What is left out of its envelope follows from the file and its owner, so that the same
 * file is the same notice, however often it is sent.
 */
final class NoticeFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private NoticeFile() {}

    /** @param oin of who sends it */
    static JsonNode read(Path file, String oin) {
        try {
            var bytes = Files.readAllBytes(file);
            if (!(YAML.readTree(bytes) instanceof ObjectNode event)) {
                throw new CommandFailedException(file + " holds no notice: a CloudEvent in JSON or YAML");
            }
            var time = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
            putIfAbsent(event, "specversion", "1.0");
            putIfAbsent(event, "id", UUID.nameUUIDFromBytes(bytes).toString());
            putIfAbsent(event, "source", "urn:nld:oin:" + oin);
            putIfAbsent(event, "time", time.toString());
            return event;
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read", e);
        }
    }

    private static void putIfAbsent(ObjectNode event, String name, String value) {
        if (!event.has(name)) {
            event.put(name, value);
        }
    }
}
