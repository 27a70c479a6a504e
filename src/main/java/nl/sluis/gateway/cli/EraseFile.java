package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import nl.sluis.gateway.erasure.Request;

/** A request for erasure in a file, and beside it the signature of each who approves. */
record EraseFile(Path path) {
    Request read() {
        try {
            return Request.read(Files.readAllBytes(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailedException(path + " is no request as ./sluis erase persoon writes it", e);
        }
    }

    void write(Request request) {
        write(path, request.canonical());
    }

    Path sign(String person, byte[] signature) {
        var file = signatureOf(person);
        write(file, Base64.getEncoder().encode(signature));
        return file;
    }

    String signature(String person) {
        try {
            return Files.readString(signatureOf(person)).strip();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "there is no " + signatureOf(person) + "; ./sluis sign erasure makes it", e);
        }
    }

    private Path signatureOf(String person) {
        return path.resolveSibling(path.getFileName() + "." + person + ".sig");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be written", e);
        }
    }
}
