package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.bytes;
import static nl.sluis.gateway.disclosure.Application.event;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every identifier of an application, in every encoding, in every place from which something leaves: none of them leaves.
 * What the guard says of it goes to a log and an answer, so that is searched too.
 */
class EgressSuiteTest {
    private final EgressGuard guard = new EgressGuard();
    private final Incoming incoming = Application.incoming();
    private final String clean = new String(
            bytes(event(Application.disclosure()
                    .disclose(incoming, planOf(Application.plan()), Application::fixedToken, Application::shift)
                    .data())),
            UTF_8);

    /** Where it could stand. */
    private enum Place {
        A_VALUE,
        WITHIN_A_TEXT,
        THE_NAME_OF_A_PROPERTY,
        AN_ATTRIBUTE,
        BEHIND_THE_MESSAGE,
        A_HEADER
    }

    @Test
    void letsNothingLeave() {
        // Given
        var tried = 0;
        var leaks = new ArrayList<String>();
        var told = new ArrayList<String>();

        // When
        for (var leak : EgressGuardTest.Leak.values()) {
            for (var writing : Writing.values()) {
                for (var place : writing.suits(leak.value) ? Place.values() : new Place[0]) {
                    tried++;
                    var hit = leave(writing.of(leak.value), place);
                    hit.ifPresentOrElse(told::add, () -> leaks.add(leak + " " + writing + " " + place));
                }
            }
        }

        // Then
        System.out.printf(
                "egress suite: %d identifiers x %d encodings x %d places, %d tried, %d leaks%n",
                EgressGuardTest.Leak.values().length,
                Writing.values().length,
                Place.values().length,
                tried,
                leaks.size());
        assertThat(tried).isGreaterThan(2_000);
        assertThat(leaks).isEmpty();
        assertThat(told.stream().distinct()).noneMatch(this::holdsAnIdentifier);
    }

    @Test
    void letsTheMessageItselfLeave() {
        guard.check(
                incoming,
                planOf(Application.plan()),
                clean.getBytes(UTF_8),
                Map.of("Content-Type", "application/json"));
    }

    /** One byte is what the reading itself puts behind it. */
    @Test
    void whatUnpacksToMoreThanCanBeLookedThroughDoesNotLeave() {
        var most = ".".repeat(GzipRuns.MOST_BYTES - 1);

        assertThat(leave(Writing.GZIP_IN_BASE64.of(most), Place.A_VALUE)).isEmpty();
        assertThat(leave(Writing.GZIP_IN_BASE64.of(most + "."), Place.A_VALUE).orElse(""))
                .contains("more than can be looked through");
    }

    /** What the guard says of it; nothing when it would have left. */
    private Optional<String> leave(String written, Place place) {
        var header = place == Place.A_HEADER ? Map.of("X-Kenmerk", written) : Map.<String, String>of();
        try {
            guard.check(
                    incoming,
                    planOf(Application.plan()),
                    message(written, place).getBytes(UTF_8),
                    header);
            return Optional.empty();
        } catch (EgressHitException hit) {
            return Optional.of(String.valueOf(hit.getMessage()));
        }
    }

    private String message(String written, Place place) {
        return switch (place) {
            case A_VALUE -> clean.replace("\"werk\"", "\"" + written + "\"");
            case WITHIN_A_TEXT -> clean.replace("\"werk\"", "\"begin " + written + " eind\"");
            case THE_NAME_OF_A_PROPERTY -> clean.replace("\"code\":\"werk\"", "\"" + written + "\":\"werk\"");
            case AN_ATTRIBUTE -> clean.replace("\"data\":", "\"subject\":\"" + written + "\",\"data\":");
            case BEHIND_THE_MESSAGE -> clean + " " + written;
            case A_HEADER -> clean;
        };
    }

    private boolean holdsAnIdentifier(String text) {
        try {
            guard.check(incoming, planOf(Application.plan()), text.getBytes(UTF_8), Map.of());
            return List.of(EgressGuardTest.Leak.values()).stream().anyMatch(leak -> text.contains(leak.value));
        } catch (EgressHitException hit) {
            return true;
        }
    }
}
