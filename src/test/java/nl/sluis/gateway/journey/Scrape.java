package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the management port tells of a gateway in Prometheus' text form, read as Prometheus reads it.
 *
 * @param text     as it came
 * @param families the name of each metric with its type
 * @param labels   of each name of a sample its labels, and of each label the values
 */
record Scrape(String text, Map<String, String> families, Map<String, Map<String, Set<String>>> labels) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TYPE = Pattern.compile("^# TYPE (\\S+) (\\S+)$");
    private static final Pattern SAMPLE =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (?:NaN|[+-]?Inf|[-+0-9.eE]+)$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(Gateway gateway) {
        var text = page(gateway, "/actuator/prometheus");
        var families = new LinkedHashMap<String, String>();
        var labels = new LinkedHashMap<String, Map<String, Set<String>>>();
        text.lines().forEach(line -> {
            var type = TYPE.matcher(line);
            if (type.matches()) {
                families.put(type.group(1), type.group(2));
            } else if (!line.startsWith("#")) {
                var sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                var known = labels.computeIfAbsent(sample.group(1), unseen -> new LinkedHashMap<>());
                if (sample.group(2) != null) {
                    LABEL.matcher(sample.group(2)).results().forEach(label -> known.computeIfAbsent(
                                    label.group(1), unseen -> new HashSet<>())
                            .add(label.group(2)));
                }
            }
        });
        assertThat(families).isNotEmpty();
        return new Scrape(text, families, labels);
    }

    /** A page of the management port, whatever its status. */
    static String page(Gateway gateway, String path) {
        return answer(gateway, path).body();
    }

    static int status(Gateway gateway, String path) {
        return answer(gateway, path).statusCode();
    }

    private static HttpResponse<String> answer(Gateway gateway, String path) {
        try {
            var address = URI.create("http://localhost:" + gateway.managementPort() + path);
            return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of one sample, named with its labels in their order; 0 when there is none. */
    double value(String sample) {
        return text.lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Of a family all labels, whatever the suffix of the sample. */
    Set<String> labelsOf(String family) {
        var found = new TreeSet<String>();
        labels.forEach((name, has) -> {
            if (name.equals(family) || name.equals(family + "_count") || name.equals(family + "_sum")) {
                found.addAll(has.keySet());
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return "Scrape[" + families.size() + " metrics]";
    }
}
