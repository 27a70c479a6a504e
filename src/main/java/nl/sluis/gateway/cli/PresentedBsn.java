package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The BSN that a person presented: from the terminal or a file. Never an argument, which others can see and shells keep. */
final class PresentedBsn {
    @Option(names = "--person", description = "about one person: the terminal asks for the BSN")
    private boolean asked;

    @Option(names = "--person-file", paramLabel = "<file>", description = "about one person, whose BSN is in this file")
    private Optional<Path> file = Optional.empty();

    boolean isAsked() {
        return asked || file.isPresent();
    }

    /** Empty when nobody is meant. Whether it is a BSN is for the gateway to say, which quotes nothing of it. */
    Optional<String> read() {
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        return asked ? Optional.of(ask()) : Optional.empty();
    }

    /** Of the person whom it is about, for a command that is about one. */
    String required() {
        return file.map(PresentedBsn::read).orElseGet(PresentedBsn::ask);
    }

    private static String ask() {
        var terminal = System.console();
        var answer = terminal == null ? null : terminal.readPassword("BSN: ");
        if (answer == null) {
            throw new CommandFailedException("there is no terminal to ask for a BSN; name --person-file");
        }
        return new String(answer).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new CommandFailedException("there is no BSN in " + file, e);
        }
    }
}
