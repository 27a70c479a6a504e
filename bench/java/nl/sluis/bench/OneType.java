package nl.sluis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;

/** One sender, one type, everything permitted, on the repository's own configuration: the form of the earlier figures. */
final class OneType implements Scene {
    private final Plan plan;
    private final List<String> persons;
    private final MessageTemplate template;

    private OneType(Plan plan, List<String> persons, MessageTemplate template) {
        this.plan = plan;
        this.persons = persons;
        this.template = template;
    }

    static OneType of(Plan plan) throws IOException {
        var persons = TestPersons.first(plan.persons);
        var file = plan.messages().resolve("traject-aanvraag.json");
        return new OneType(plan, persons, MessageTemplate.read(file, plan.size, persons));
    }

    @Override
    public String title() {
        return "one type";
    }

    @Override
    public Path config() throws IOException {
        return plan.home.toRealPath().resolve("config");
    }

    @Override
    public Path routes() throws IOException {
        return plan.home.toRealPath().resolve("routes");
    }

    @Override
    public MessageTemplate.Answer tryOne(Station station) {
        return tryOne(station.pki().of(Pki.SENDER), station.port(0));
    }

    MessageTemplate.Answer tryOne(SSLContext sender, int port) {
        return template.tryOne(sender, port);
    }

    @Override
    public void fill(Station station) throws IOException {
        consent(station.pki().of(Pki.SENDER), station.port(0));
    }

    void consent(SSLContext sender, int port) throws IOException {
        var consent = MessageTemplate.minified(plan.messages().resolve("toestemming.json"));
        Consents.record(sender, port, List.of(consent), persons);
    }

    @Override
    public List<Caller> callers(Station station, int connections) {
        var sender = station.pki().of(Pki.SENDER);
        var random = new SplittableRandom(System.nanoTime());
        return IntStream.range(0, connections)
                .mapToObj(i -> new Caller(sender, station.port(i), template.new Series(random.split())))
                .toList();
    }
}
