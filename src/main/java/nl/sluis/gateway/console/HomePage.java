package nl.sluis.gateway.console;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The one page that needs no name: that the gateway runs, since when, and the keys that prove its log. Nothing about a person. */
final class HomePage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sluis</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
            h1 { font-weight: 600 } dt { font-weight: 600 } dd { margin: 0 0 .75rem 0 } code { overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <main>
            <h1>Sluis</h1>
            <p>Deze gateway laat een bericht tussen ggz, UWV en gemeente pas door als een regel het toestaat, de toestemming \
            er is en elk gegeven in de regel genoemd staat. Wat hij doet, schrijft hij eerst op.</p>
            <dl>
            <dt>Toestand</dt><dd>%s</dd>
            <dt>Modus</dt><dd>%s</dd>
            <dt>Gestart</dt><dd>%s</dd>
            <dt>Logboek</dt><dd><code>%s</code></dd>
            <dt>Sleutel van de bewijzen</dt><dd><code>%s</code></dd>
            </dl>
            <p>Het logboek lezen gaat op naam en staat zelf in het logboek: <code>./sluis audit list</code>.</p>
            </main>
            </body>
            </html>
            """;
    private final transient LogReading log;
    private final String mode;
    private final Instant started;

    HomePage(LogReading log, String mode, Clock clock) {
        this.log = log;
        this.mode = mode;
        this.started = clock.instant();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/".equals(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page());
    }

    private String page() {
        var dutchMode = mode.equals("development") ? "ontwikkeling: verzonnen sleutels en personen" : "productie";
        try {
            var keys = log.keys();
            var logs = String.join("</code><br><code>", keys.logKeys());
            return PAGE.formatted("de gateway draait", dutchMode, TIME.format(started), logs, keys.receiptKey());
        } catch (RuntimeException unreachable) {
            return PAGE.formatted(
                    "de gateway draait, maar het logboek is niet te lezen: er gaat nu niets door",
                    dutchMode,
                    TIME.format(started),
                    "onbekend",
                    "onbekend");
        }
    }
}
