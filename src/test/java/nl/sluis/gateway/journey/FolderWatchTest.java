package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes routes on a machine of their own saves, and that is all. */
class FolderWatchTest {
    private static final String ROUTE = "routes/AM13-midden-utrecht/traject-aanvraag.camel.yaml";

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsActivatedByItselfAndWhatIsWrongIsRefusedEachWithItsEntry() throws Exception {
        var folders = SwapFolders.in(folder);
        var settings = folders.settings();
        try (var gateway = Gateway.start(settings[0], settings[1], "--sluis.sets.watch=true")) {
            var route = folders.read(ROUTE);

            folders.write(ROUTE, route.replace("routeTemplateRef: exchange", "routeTemplateRef: exchnge"));
            Wait.until(() -> byTheWatch(gateway, EntryType.SET_REFUSED) == 1);
            assertThat(byTheWatch(gateway, EntryType.SET_ACTIVATED)).isZero();

            folders.delete(ROUTE);
            folders.deleteRehearsals();
            Wait.until(() -> byTheWatch(gateway, EntryType.SET_ACTIVATED) == 1);

            folders.restore();
            Wait.until(() -> byTheWatch(gateway, EntryType.SET_ACTIVATED) == 2);
        }
    }

    private static long byTheWatch(Gateway gateway, EntryType type) {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return gateway.bean(LogEntries.class).newest(window, 5_000).stream()
                .filter(entry -> entry.leaf().type() == type)
                .map(entry -> ((EntryBody.Opened) entry.body()).content())
                .filter(body -> body.path("person").asText().equals("folder-watch"))
                .count();
    }
}
