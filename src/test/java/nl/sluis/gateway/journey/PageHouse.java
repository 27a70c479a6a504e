package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.sluis.gateway.console.ConsoleServer;

/** A gateway of which a test opens the pages. */
interface PageHouse {
    Gateway gateway();

    /** Where the pages are; the host is a name, as people type it. */
    default String address() {
        return "http://localhost:" + gateway().bean(ConsoleServer.class).port();
    }

    default String password(String person) {
        try {
            return Files.readString(
                            gateway().data().resolve("beheer/" + person + ".wachtwoord"), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser without a screen, in which this person is signed in. */
    default ConsoleVisit as(String person) {
        var visit = new ConsoleVisit(address());
        visit.signIn(person, password(person));
        return visit;
    }
}
