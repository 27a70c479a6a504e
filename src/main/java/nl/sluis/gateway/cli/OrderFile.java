package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;
import nl.sluis.gateway.approval.Signable;
import nl.sluis.gateway.routes.ActivationRequest;

/** What persons sign, in a file, and beside it the signature of each of them. */
record OrderFile<T extends Signable>(Kind<T> kind, Path path) {
    static OrderFile<nl.sluis.gateway.erasure.Request> erasure(Path path) {
        return new OrderFile<>(
                new Kind<>(nl.sluis.gateway.erasure.Request::read, "./sluis erase persoon", "./sluis sign erasure"),
                path);
    }

    static OrderFile<nl.sluis.gateway.reidentification.Request> reidentification(Path path) {
        return new OrderFile<>(
                new Kind<>(
                        nl.sluis.gateway.reidentification.Request::read,
                        "./sluis reidentify request",
                        "./sluis sign reidentification"),
                path);
    }

    static OrderFile<ActivationRequest> activation(Path path) {
        return new OrderFile<>(
                new Kind<>(ActivationRequest::read, "the page Regio's en routes", "./sluis sign activation"), path);
    }

    /** @param writtenBy the command that makes such a file; @param signedBy the one that signs it */
    record Kind<T>(Function<byte[], T> reader, String writtenBy, String signedBy) {}

    T read() {
        try {
            return kind.reader().apply(Files.readAllBytes(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailedException(path + " is no request as " + kind.writtenBy() + " writes it", e);
        }
    }

    void write(T order) {
        write(path, order.canonical());
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
                    "there is no " + signatureOf(person) + "; " + kind.signedBy() + " makes it", e);
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
