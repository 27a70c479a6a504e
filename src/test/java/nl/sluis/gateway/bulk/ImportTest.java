package nl.sluis.gateway.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String HEADER = "betrokkene.bsn;besluit;ontvanger.rol;categorieen;geldigTot";
    private final List<ObjectNode> sent = new CopyOnWriteArrayList<>();
    private final StringWriter screen = new StringWriter();
    private final AtomicLong nanoTime = new AtomicLong();

    @TempDir
    private Path folder;

    private Path input;
    private Path position;
    private Path report;

    @BeforeEach
    void name() {
        input = folder.resolve("toestemmingen.csv");
        position = folder.resolve("voortgang.json");
        report = folder.resolve("afgewezen.csv");
    }

    @Test
    void aLineOfCsvIsTheRequestThatItsColumnsName() throws Exception {
        write(HEADER + "\n999990342;toestemming;uwv;traject werk;\n");
        run(this::take);
        assertThat(sent).hasSize(1).first().hasToString("""
                {"betrokkene":{"bsn":"999990342"},"besluit":"toestemming","ontvanger":{"rol":"uwv"},\
                "categorieen":["traject","werk"]}""");
    }

    @Test
    void commasQuotesAndAByteOrderMarkAreCsvToo() throws Exception {
        write("\uFEFFbetrokkene.bsn,besluit\r\n\"999990342\",\"toestemming\"\r\n");
        run(this::take);
        assertThat(sent).hasSize(1).first().hasToString("""
                {"betrokkene":{"bsn":"999990342"},"besluit":"toestemming"}""");
    }

    @Test
    void aLineOfNdjsonIsTheRequestItself() throws Exception {
        input = folder.resolve("toestemmingen.ndjson");
        write("{\"betrokkene\":{\"bsn\":\"999990342\"}}\n\n{\"besluit\":\"x\",\"besluit\":\"y\"}\nzomaar\n");
        run(this::take);
        assertThat(sent).hasSize(1);
        assertThat(report())
                .startsWith("regel,veld,code,uitleg\n3,\"\",\"NOT_JSON\"")
                .contains("\n4,\"\",\"NOT_JSON\"");
    }

    @Test
    void whatWasNotTakenIsReportedByLineAndFieldAndNeverByValue() throws Exception {
        write(HEADER + "\n999990342;toestemming;uwv;traject;\n999990343;ja;uwv;traject;\n\"999990344;\n;;;\n");
        run(request -> request.at("/besluit").asText().equals("ja")
                ? new LineOutcome.Rejected(List.of(
                        new Rejection("betrokkene.bsn", "INVALID", "Een BSN voldoet aan de 11-proef."),
                        new Rejection("besluit", "INVALID", "Een \"besluit\" is er een van vier.")))
                : take(request));
        assertThat(report()).isEqualTo("""
                regel,veld,code,uitleg
                3,"betrokkene.bsn","INVALID","Een BSN voldoet aan de 11-proef."
                3,"besluit","INVALID","Een ""besluit"" is er een van vier."
                4,"","NOT_CSV","Deze regel is geen CSV; is er een aanhalingsteken te weinig?"
                5,"","COLUMNS","Deze regel heeft 4 velden en de kopregel 5."
                """);
        assertThat(report() + Files.readString(position) + screen).doesNotContain("99999034");
    }

    @Test
    void linesOfOnePersonAreSentOneAfterTheOtherInTheirOrder() throws Exception {
        write(HEADER + "\n"
                + IntStream.range(0, 400)
                        .mapToObj(line -> "99999" + line % 7 + ";toestemming;uwv;traject;" + line)
                        .collect(Collectors.joining("\n")));
        run(this::take);
        assertThat(sent).hasSize(400);
        var ofOne = sent.stream()
                .filter(request -> request.at("/betrokkene/bsn").asText().equals("999993"))
                .map(request -> request.at("/geldigTot").asInt())
                .toList();
        assertThat(ofOne).isSorted().hasSize(57);
    }

    @Test
    void whatStoppedGoesOnBehindWhatIsSettledAndReportsEachLineOnce() throws Exception {
        write(HEADER + "\n"
                + IntStream.range(2, 202)
                        .mapToObj(line -> "p" + line + ";x;uwv;traject;" + line)
                        .collect(Collectors.joining("\n")));
        assertThatThrownBy(() -> run(request -> {
                    var line = request.at("/geldigTot").asInt();
                    if (line == 120) {
                        throw new FileRefusedException(FileRefusedException.Fault.NO_ANSWER, "nobody answers");
                    }
                    return line % 10 == 0 ? reject() : take(request);
                }))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage("nobody answers");
        var stopped = LedgerOnDisk.open(position, report, ImportFile.at(input).digest());
        assertThat(stopped.position().line()).isEqualTo(119);
        stopped.close();
        Files.writeString(report, report() + "half a li"); // a kill in the middle of a write
        sent.clear();
        run(request -> request.at("/geldigTot").asInt() % 10 == 0 ? reject() : take(request));
        assertThat(sent).hasSize(82 - 9);
        assertThat(report().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(tens -> Integer.toString(10 * tens))
                        .toList());
    }

    @Test
    void aFileThatChangedIsNotGoneOnWith() throws Exception {
        write(HEADER + "\n1;x;uwv;traject;\n");
        run(this::take);
        write(HEADER + "\n2;x;uwv;traject;\n");
        assertThatThrownBy(() -> run(this::take))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("other contents");
        assertThat(sent).hasSize(1);
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedBeforeAnythingIsSent() throws Exception {
        var text = (HEADER + "\n1;x;uwv;traject;\n2;caf\u00e9;uwv;traject;\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(input, text);
        assertThatThrownBy(() -> run(this::take))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("line");
        assertThat(sent).isEmpty();
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestAndNotRepeated() throws Exception {
        write("betrokkene.bns;besluit\n1;x\n");
        assertThatThrownBy(() -> run(this::take))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("'betrokkene.bsn'")
                .hasMessageNotContaining("bns");
        assertThat(sent).isEmpty();
    }

    @Test
    void aLineOfTheSameContentHasTheSameKeyWhereverItStands() {
        var columns = new Columns(List.of("besluit", "doel"));
        var reversed = new Columns(List.of("doel", "besluit"));
        assertThat(LineKey.of(columns.request(List.of("a", "b"))))
                .isEqualTo(LineKey.of(reversed.request(List.of("b", "a"))));
        assertThat(LineKey.of(columns.request(List.of("a", "b"))))
                .isNotEqualTo(LineKey.of(columns.request(List.of("a", "c"))));
    }

    @Test
    void everySecondItTellsHowFarItIs() throws Exception {
        write(HEADER + "\n"
                + IntStream.range(0, 99)
                        .mapToObj(line -> line + ";x;uwv;traject;")
                        .collect(Collectors.joining("\n")));
        run(request -> {
            nanoTime.addAndGet(100_000_000L);
            return take(request);
        });
        var lines = screen.toString().lines().toList();
        assertThat(lines.getFirst())
                .matches(" *\\d+ %  \\d+ of 100 lines  accepted \\d+  rejected 0  \\d+/s  \\d+:\\d\\d left");
        assertThat(lines.getLast()).startsWith("100 lines: 99 accepted, 0 rejected; 0:09");
    }

    private LineOutcome take(ObjectNode request) {
        sent.add(request);
        return new LineOutcome.Taken();
    }

    private static LineOutcome reject() {
        return LineOutcome.Rejected.because(Rejection.ofLine("NO", "Nee."));
    }

    private void run(java.util.function.Function<ObjectNode, LineOutcome> taker)
            throws IOException, InterruptedException {
        var file = ImportFile.at(input);
        try (var ledger = LedgerOnDisk.open(position, report, file.digest())) {
            var progress = new Progress(
                    new PrintWriter(screen),
                    false,
                    nanoTime::get,
                    file.lines(),
                    ledger.position().line());
            new Import(file, (key, request) -> taker.apply(request), ledger, progress, 4).run();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(input, text);
    }

    private String report() throws IOException {
        return Files.readString(report);
    }
}
