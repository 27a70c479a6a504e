package nl.sluis.gateway.report.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads, to the letter. A golden file that differs is written beside the old one, in target/golden. */
class PersonPageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({"full, inzage", "empty, inzage-niets-gevonden"})
    void isThisPageAndTheseData(String report, String golden) throws IOException {
        var told = report.equals("full") ? FictionalReports.full() : FictionalReports.empty();
        var html = new PersonPage(told).page().forScreens();
        agrees(golden + ".html", readable(html));
        agrees(golden + ".json", new ReportJson(told).json().toPrettyString() + "\n");
    }

    /** Without the style sheet and the picture, a line an element. */
    private static String readable(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
                .replaceAll("data:image/png;base64,[^\"]*", "data:…")
                .replaceAll("(</(p|h[1-4]|tr|li|ul|table|div|caption|thead|title)>)", "$1\n");
    }

    private static void agrees(String name, String actual) throws IOException {
        var made = Files.createDirectories(Path.of("target/golden")).resolve(name);
        Files.writeString(made, actual);
        assertThat(GOLDEN.resolve(name)).as("compare with " + made).hasContent(actual);
    }

    @Test
    void theNameOfAPartyIsNeverMarkup() {
        var name = "<b onclick='x'>Zorg & Co</b>";
        var report = FictionalReports.full();
        var renamed = new PersonReport(FictionalReports.cover(name), report.findings(), report.proofs());
        var html = new PersonPage(renamed).page().forScreens();
        assertThat(readable(html))
                .doesNotContain("<b ", "</b>", "Zorg & Co")
                .contains("&lt;b onclick=&#39;x&#39;&gt;Zorg &amp; Co&lt;/b&gt;");
    }

    @Test
    void thePageHasTheSameSectionsWhenNothingIsKnown() {
        assertThat(headings(FictionalReports.empty())).isEqualTo(headings(FictionalReports.full()));
    }

    private static List<String> headings(PersonReport report) {
        return Pattern.compile("<h2>(.*?)</h2>")
                .matcher(new PersonPage(report).page().forScreens())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void onlyWhoGotSomethingIsARecipient() {
        var recipients = Recipient.of(FictionalReports.full().findings().exchanges());
        assertThat(recipients).singleElement().satisfies(uwv -> {
            assertThat(uwv.messages()).isOne();
            assertThat(uwv.categories()).containsExactly("uw traject");
        });
    }

    @Test
    void paperHasTheNewestOfVeryMuchAndSaysWhereTheRestIs() {
        var report = FictionalReports.full();
        var many = new ArrayList<Exchange>();
        many.add(FictionalReports.refused(1));
        many.addAll(Collections.nCopies(PersonReport.MOST_ON_PAPER, FictionalReports.delivered(2)));
        var told = new PersonPage(report.telling(new PersonReport.Findings(
                many, report.findings().choices(), report.findings().looks())));
        assertThat(told.paper().forScreens())
                .contains("1 bericht is geweigerd", "Er zijn 201 berichten", "overzicht.json")
                .doesNotContain("Geweigerd. De ontvanger kreeg niets");
        assertThat(told.page().forScreens())
                .contains("Geweigerd. De ontvanger kreeg niets")
                .doesNotContain("Dit is een deel");
    }

    @Test
    void paperIsWholeWhereItCanBe() {
        var page = new PersonPage(FictionalReports.full());
        assertThat(page.paper().forScreens()).isEqualTo(page.page().forScreens());
    }
}
