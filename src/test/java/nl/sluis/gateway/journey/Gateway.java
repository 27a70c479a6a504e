package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.SluisGateway;
import nl.sluis.gateway.keys.SoonClosed;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway, as it starts in development: real TLS, real PostgreSQL, real keys, in a data folder of its own. */
final class Gateway implements AutoCloseable {
    private final Path data;
    private final Receiver receiver;
    private final ConfigurableApplicationContext application;
    private final Map<String, BackOffice> offices = new ConcurrentHashMap<>();

    private Gateway(Path data, Receiver receiver, ConfigurableApplicationContext application) {
        this.data = data;
        this.receiver = receiver;
        this.application = application;
    }

    /**
     * One for all tests that leave it as they found it: nothing waits, and the receiver takes what comes. Started when the
     * first of them asks, stopped with this JVM.
     */
    static Gateway shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final Gateway INSTANCE = start();

        private static Gateway start() {
            try {
                return Gateway.startWithKeystoresLikeOurs();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Gateway start(String... more) throws IOException {
        return start(List.of(), more);
    }

    /** The others have keystores that are {@link SoonClosed}. */
    static Gateway startWithKeystoresLikeOurs() throws IOException {
        return start(madeStore(), context -> {});
    }

    /** @param defects built into this gateway */
    static Gateway start(List<BeanPostProcessor> defects, String... more) throws IOException {
        return start(madeStore(), defects, more);
    }

    private static Path madeStore() throws IOException {
        var data = Files.createTempDirectory("sluis-test");
        MadeStore.copyInto(data);
        return data;
    }

    /** On a data folder that is there already. */
    static Gateway startOn(Path data, String... more) throws IOException {
        return start(data, List.of(), more);
    }

    /** @param data its data folder, in which something may lie already */
    static Gateway start(Path data, List<BeanPostProcessor> defects, String... more) throws IOException {
        return start(
                data,
                context -> {
                    SoonClosed.in(context);
                    defects.forEach(context.getBeanFactory()::addBeanPostProcessor);
                },
                more);
    }

    private static Gateway start(
            Path data, ApplicationContextInitializer<ConfigurableApplicationContext> before, String... more)
            throws IOException {
        var receiver = new Receiver();
        var arguments = new ArrayList<>(settings(data, receiver.port()));
        arguments.addAll(List.of(more));
        var starting = new SpringApplication(SluisGateway.class);
        starting.addInitializers(before);
        var application = starting.run(arguments.toArray(String[]::new));
        receiver.open(data.resolve("pki"));
        return new Gateway(data, receiver, application);
    }

    static List<String> settings(Path data, int receiverPort) {
        return List.of(
                "--sluis.mode=development",
                "--sluis.data-dir=" + data,
                "--server.port=0",
                "--management.server.port=0",
                "--sluis.console.port=0",
                "--sluis.stand-in.inside=false",
                "--sluis.demo.at-start=false",
                "--sluis.stand-in.port=" + receiverPort,
                "--sluis.delivery.first-delay=50ms",
                "--sluis.intake.rate.per-second=100000", // one party is all the load of a test
                "--sluis.intake.rate.burst=100000",
                "--sluis.delivery.breaker.pause=50ms",
                "--sluis.delivery.breaker.longest-pause=200ms");
    }

    /** The same one each time, which keeps its connections as a real one does. */
    BackOffice as(String party) {
        return offices.computeIfAbsent(party, name -> new BackOffice(data.resolve("pki"), name, port()));
    }

    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    int managementPort() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.management.port"));
    }

    String setting(String name) {
        return application.getEnvironment().getRequiredProperty(name);
    }

    Receiver receiver() {
        return receiver;
    }

    Path data() {
        return data;
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    /** What it wrote keeps to the shapes that the documentation tells. */
    @Override
    public void close() {
        try {
            if (application.isRunning()) {
                EntryShapes.check(this);
            }
        } finally {
            application.close();
            receiver.close();
        }
    }
}
