package nl.sluis.gateway.console;

import java.util.Set;
import nl.sluis.gateway.console.pages.PagesConfiguration;
import nl.sluis.gateway.console.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The console's own server. It shares nothing with the exchange port but the beans of the gateway: what is not put here
 * cannot be reached here, and the other way round.
 */
public final class ConsoleServer implements SmartLifecycle {
    private final ApplicationContext gateway;
    private volatile @Nullable Site site;

    ConsoleServer(ApplicationContext gateway) {
        this.gateway = gateway;
    }

    @Override
    public void start() {
        site = Site.open(gateway, PagesConfiguration.class);
    }

    /** The port that it listens on; -1 when it does not. */
    public int port() {
        var open = site;
        return open == null ? -1 : open.port();
    }

    /** Every page, in the form {@code GET /zoeken}. */
    public Set<String> routes() {
        var open = site;
        return open == null ? Set.of() : open.routes();
    }

    @Override
    public void stop() {
        var open = site;
        if (open != null) {
            open.close();
            site = null;
        }
    }

    @Override
    public boolean isRunning() {
        return site != null;
    }
}
