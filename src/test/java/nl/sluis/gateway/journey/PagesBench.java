package nl.sluis.gateway.journey;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import nl.sluis.gateway.console.ConsoleServer;

/**
 * What {@code bench/pages} runs: each page on a large log, asked by each role that may ask it, with how long the server takes; see
 * {@code bench/README.md}. It fails when the p95 of a page is over what issue 7 allows.
 */
public final class PagesBench {
    private static final long MOST_P95_MILLIS = 300;
    private static final int PERSONS = 20_000;
    private static final int WARM = 10;
    private static final int PAGES_BACK = 20;
    private static final List<String> ROLES = List.of("privacy-officer-ggz", "fg-ggz", "operator", "auditor");
    private static final Pattern MESSAGE = Pattern.compile("/bericht/([0-9a-f-]{36})");
    private static final Pattern NEXT = Pattern.compile("href=\"(/zoeken[^\"]*na=[^\"]*)\"");
    /** Of the gateway and of who asks, which are one process here; PostgreSQL is another. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LargeHouse house;
    private final int times;
    private final List<String> tooSlow = new ArrayList<>();

    private PagesBench(LargeHouse house, int times) {
        this.house = house;
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        var tooSlow = new ArrayList<String>();
        try (var house = LargeHouse.on(Path.of(arguments[0]), PERSONS)) {
            var bench = new PagesBench(house, times);
            bench.run();
            tooSlow.addAll(bench.tooSlow);
        }
        System.out.println(tooSlow.isEmpty() ? "every p95 below " + MOST_P95_MILLIS + " ms" : "over: " + tooSlow);
        System.exit(tooSlow.isEmpty() ? 0 : 1);
    }

    private void run() {
        System.out.printf("%d entries%n", house.entries());
        System.out.printf("%-52s %-20s %8s %8s %8s %8s%n", "page", "role", "first ms", "p50 ms", "p95 ms", "cpu ms");
        for (var role : ROLES) {
            var visit = house.as(role);
            plain(role, visit);
            if (role.endsWith("-ggz")) {
                searches(role, visit);
            }
        }
        officer(house.as("privacy-officer-ggz"));
    }

    /** Whatever page has an address without a part to fill in, also one that was added yesterday. */
    private void plain(String role, ConsoleVisit visit) {
        house.gateway().bean(ConsoleServer.class).routes().stream()
                .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                .map(route -> route.substring(4))
                .filter(path -> visit.get(path).statusCode() == 200)
                .forEach(path -> measure(path, role, n -> visit.get(path)));
    }

    private void searches(String role, ConsoleVisit visit) {
        var searches = new LinkedHashMap<String, String>();
        searches.put("Zoeken: the newest", "/zoeken?zoek=");
        searches.put("Zoeken: refused", "/zoeken?zoek=&uitkomst=refuse");
        searches.put(
                "Zoeken: refused in a region, by reason", "/zoeken?zoek=&uitkomst=refuse&regio=AM22&reden=OBJECTION");
        searches.put(
                "Zoeken: a rule in a month", "/zoeken?zoek=&regel=traject-ggz-uwv&van=" + day(40) + "&tot=" + day(10));
        searches.put("Zoeken: a receiver", "/zoeken?zoek=&ontvanger=00000099000000003000");
        searches.put("Zoeken: nothing to be found", "/zoeken?zoek=&reden=NO_RULE");
        searches.forEach((what, path) -> measure(what, role, n -> visit.get(path)));
        var deep = deep(visit);
        measure("Zoeken: a page deep in the log", role, n -> visit.get(deep));
        var ids = ids(visit);
        measure("Bericht", role, n -> visit.get("/bericht/" + ids.get(n % ids.size())));
        measure("Bericht: its proof", role, n -> visit.get("/bericht/" + ids.get(n % ids.size()) + "/bewijs"));
        var token = visit.token();
        measure(
                "Zoeken: a person",
                role,
                n -> post(
                        visit,
                        token,
                        "/zoeken/persoon",
                        Map.of("bsn", house.number(n * 37 % 5_000), "waarom", "inzageverzoek IV-2026-17")));
    }

    private static String day(int daysAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString();
    }

    private static String deep(ConsoleVisit visit) {
        var address = "/zoeken?zoek=&uitkomst=refuse";
        for (var page = 0; page < PAGES_BACK; page++) {
            var next = NEXT.matcher(visit.get(address).body());
            if (!next.find()) {
                throw new IllegalStateException("this log has no more than " + page + " pages of what was refused");
            }
            address = next.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
        }
        return address;
    }

    private static List<String> ids(ConsoleVisit visit) {
        var found = MESSAGE.matcher(visit.get("/zoeken?zoek=&soort=delivered").body());
        var ids = new ArrayList<String>();
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    /** With a token that was asked for before: a form is sent by somebody who has it on the screen already. */
    private static HttpResponse<String> post(
            ConsoleVisit visit, String token, String path, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        return visit.postBare(path, form);
    }

    private void officer(ConsoleVisit visit) {
        var token = visit.token();
        var role = "privacy-officer-ggz";
        var where = new ArrayList<String>();
        measure("Inzage: looking somebody up", role, n -> {
            var answer = post(
                    visit,
                    token,
                    "/persoon",
                    Map.of("bsn", house.number(n * 37 % 5_000), "reden", "inzageverzoek 2026-014"));
            where.add(ConsoleVisit.to(answer).replaceFirst("^https?://[^/]+", ""));
            return answer;
        });
        measure("Inzage: the page", role, n -> visit.get(where.get(n % where.size())));
        measure("Inzage: the PDF", role, n -> visit.get(where.get(n % where.size()) + "/overzicht.pdf"));
        measure(
                "Inzage: the register",
                role,
                n -> post(visit, token, where.get(n % where.size()) + "/toestemmingen", Map.of()));
        measure(
                "Datalek: begun, the last day",
                role,
                n -> post(visit, token, "/datalek", Map.of("van", day(0), "tot", day(0), "reden", "datalek 2026-003")));
    }

    private void measure(String what, String role, IntFunction<HttpResponse<String>> question) {
        var first = asked(question, 0);
        for (var n = 1; n < WARM; n++) {
            var unused = asked(question, n);
        }
        var millis = new ArrayList<Double>();
        var processor = PROCESS.getProcessCpuTime();
        for (var n = 0; n < times; n++) {
            millis.add(asked(question, WARM + n));
        }
        processor = PROCESS.getProcessCpuTime() - processor;
        Collections.sort(millis);
        var p95 = millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
        System.out.printf(
                Locale.ROOT,
                "%-52s %-20s %8.1f %8.1f %8.1f %8.1f%s%n",
                what,
                role,
                first,
                millis.get(millis.size() / 2),
                p95,
                processor / 1e6 / times,
                p95 > MOST_P95_MILLIS ? "  <-- over " + MOST_P95_MILLIS : "");
        if (p95 > MOST_P95_MILLIS) {
            tooSlow.add(what + " (" + role + ")");
        }
    }

    private static double asked(IntFunction<HttpResponse<String>> question, int n) {
        var began = System.nanoTime();
        var answer = question.apply(n);
        var took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() >= 400 || ConsoleVisit.to(answer).endsWith("/aanmelden")) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        return took;
    }
}
