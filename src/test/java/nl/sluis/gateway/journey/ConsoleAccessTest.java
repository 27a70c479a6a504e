package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every endpoint of the console, asked by everybody, against the table of who may. */
class ConsoleAccessTest {
    private static final List<String> ROLES = List.of("privacy-officer-ggz", "fg-ggz", "operator", "auditor");
    private static final ConsoleHouse house = ConsoleHouse.shared();

    private record Row(boolean page, String method, String path, List<String> expected, Map<String, String> form) {
        static Row of(String line) {
            var cells = line.split("\\s+");
            var form = cells.length > 7
                    ? Stream.of(cells[7].split("&"))
                            .map(field -> field.split("=", 2))
                            .collect(Collectors.toMap(field -> field[0], field -> field[1]))
                    : Map.<String, String>of();
            return new Row(
                    !cells[0].startsWith("+"),
                    cells[0].replace("+", ""),
                    cells[1],
                    List.of(cells).subList(2, 7),
                    form);
        }

        String name() {
            return method + " " + path;
        }
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() throws IOException {
        var named = rows().stream().filter(Row::page).map(Row::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(house.server().routes());
    }

    @Test
    void everybodyGetsTheAnswerOfTheTable() throws IOException {
        var visits = new ArrayList<>(List.of(house.asNobody()));
        ROLES.forEach(person -> visits.add(house.as(person)));
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            for (var at = 0; at < visits.size(); at++) {
                var got = told(ask(visits.get(at), row));
                if (!got.equals(row.expected().get(at))) {
                    wrong.add(row.name() + " by " + (at == 0 ? "nobody" : ROLES.get(at - 1)) + ": " + got
                            + ", expected " + row.expected().get(at));
                }
            }
        }
        System.out.println("endpoint x role: " + rows().size() + " rows x " + visits.size() + " askers");
        assertThat(wrong).isEmpty();
    }

    @Test
    void noOrderIsTakenWithoutTheTokenOfAPage() throws IOException {
        var operator = house.as("operator");
        for (var row : rows()) {
            if (row.method().equals("POST")) {
                assertThat(operator.postBare(path(row), row.form()).statusCode())
                        .as(row.name())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whoIsRefusedStandsInTheLog() throws Exception {
        var before = refusals();

        assertThat(house.as("auditor").get("/wachtrij").statusCode()).isEqualTo(403);

        assertThat(refusals()).isGreaterThan(before);
    }

    private static long refusals() throws Exception {
        return Ledger.entries(house.gateway().data()).values().stream()
                .filter("rejected"::equals)
                .count();
    }

    private static HttpResponse<String> ask(ConsoleVisit visit, Row row) {
        return row.method().equals("GET") ? visit.get(path(row)) : visit.post(path(row), row.form());
    }

    private static String path(Row row) {
        return row.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && ConsoleVisit.to(answer).equals("/aanmelden")
                ? "login"
                : Integer.toString(answer.statusCode());
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/console/toegang.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }
}
