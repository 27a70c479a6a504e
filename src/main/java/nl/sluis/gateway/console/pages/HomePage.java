package nl.sluis.gateway.console.pages;

import java.time.Clock;
import java.time.Instant;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.audit.PublicKeys;
import nl.sluis.gateway.console.site.ForEveryone;
import nl.sluis.gateway.console.site.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, which needs no name: that the gateway runs, since when, and the keys that prove its log. */
@Page
final class HomePage {
    private final LogKeys log;
    private final Instant started;

    HomePage(LogKeys log, Clock clock) {
        this.log = log;
        this.started = clock.instant();
    }

    /** What is asked of the log here; {@link AuditLog#publicKeys()}. */
    @FunctionalInterface
    interface LogKeys {
        PublicKeys now();
    }

    @GetMapping("/")
    @ForEveryone
    String show(Model page) {
        page.addAttribute("gestart", started);
        try {
            page.addAttribute("sleutels", log.now());
        } catch (RuntimeException unreachable) {
            page.addAttribute("onbereikbaar", true);
        }
        return "home";
    }
}
