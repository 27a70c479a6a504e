package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser of this machine, one for all page tests of this JVM. A page that is {@link #looked looked at} is held against WCAG
 * 2.2 AA in each form in which people see it, may not log an error, and leaves its pictures in {@code target/screenshots}.
 */
final class ConsoleScreens implements AutoCloseable {
    static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private enum Form {
        LIGHT(ColorScheme.LIGHT, Media.SCREEN, 1280, 900),
        DARK(ColorScheme.DARK, Media.SCREEN, 1280, 900),
        PHONE(ColorScheme.LIGHT, Media.SCREEN, 375, 800),
        PRINT(ColorScheme.LIGHT, Media.PRINT, 794, 1123);

        private final ColorScheme colours;
        private final Media media;
        private final int width;
        private final int height;

        Form(ColorScheme colours, Media media, int width, int height) {
            this.colours = colours;
            this.media = media;
            this.width = width;
            this.height = height;
        }
    }

    private static final class Shared {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            PlaywrightDriver.unpacked();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--lang=nl-NL")));
        }
    }

    private final PageHouse house;

    private ConsoleScreens(PageHouse house, boolean javascript) {
        this.house = house;
        context = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(house.address())
                .setLocale("nl-NL")
                .setJavaScriptEnabled(javascript)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(told -> {
            if (told.type().equals("error") || told.type().equals("warning")) {
                errors.add(told.text());
            }
        });
        page.onPageError(errors::add);
    }

    static ConsoleScreens asNobody() {
        return new ConsoleScreens(ConsoleHouse.shared(), true);
    }

    static ConsoleScreens as(String person) {
        var screens = new ConsoleScreens(ConsoleHouse.shared(), true);
        screens.signIn(person);
        return screens;
    }

    /** At other pages than those of the house that all tests share. */
    static ConsoleScreens at(PageHouse house, String person) {
        var screens = new ConsoleScreens(house, true);
        screens.signIn(person);
        return screens;
    }

    static ConsoleScreens withoutScriptAs(String person) {
        var screens = new ConsoleScreens(ConsoleHouse.shared(), false);
        screens.signIn(person);
        return screens;
    }

    Page page() {
        return page;
    }

    void signIn(String person) {
        page.navigate("/aanmelden");
        page.fill("#naam", person);
        page.fill("#wachtwoord", house.password(person));
        page.click("main button");
    }

    /** What stands on the page now, in each form; {@code name} is that of the pictures. */
    void looked(String name) {
        for (var form : Form.values()) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(form.colours).setMedia(form.media));
            page.setViewportSize(form.width, form.height);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + form.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            accessible(name, form);
        }
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
        assertThat(errors).as("console of %s", name).isEmpty();
    }

    private void accessible(String name, Form form) {
        if (form == Form.PHONE) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s does not scroll sideways at 375 px", name)
                    .isEqualTo(375);
        }
        if (form == Form.PRINT) {
            return; // nobody reads paper with a screen reader
        }
        var found = new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze();
        assertThat(found.getViolations())
                .as("%s in %s", name, form)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        System.out.println("axe " + name + " " + form + ": 0 violations, "
                + found.getPasses().size() + " rules passed");
    }

    @Override
    public void close() {
        context.close();
    }
}
