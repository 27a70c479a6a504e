package nl.sluis.bench.kroxylicious;

import io.kroxylicious.proxy.KafkaProxy;
import io.kroxylicious.proxy.config.ConfigParser;
import io.kroxylicious.proxy.internal.config.Features;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code <pki> <logs> <port> <seconds warm-up> <seconds> <callers> <encrypted> <flushed>}: prints one line of JSON. */
public final class KroxyliciousBench {
    private static final int MESSAGE = 2048;
    private static final String TOPIC = "berichten";

    private KroxyliciousBench() {}

    public static void main(String[] words) throws Exception {
        var tls = new Tls(Path.of(words[0]));
        int port = Integer.parseInt(words[2]);
        boolean encrypted = Boolean.parseBoolean(words[6]);
        var broker = new Broker(Path.of(words[1]), port, port + 1, tls, Boolean.parseBoolean(words[7]));
        Broker.topic(tls.client("gateway", port), TOPIC, 4);
        var parser = new ConfigParser();
        var proxy = new KafkaProxy(
                parser, parser.parseConfiguration(tls.proxy(port + 10, port, encrypted)), Features.defaultFeatures());
        proxy.startup();
        var message = new byte[MESSAGE];
        Arrays.fill(message, (byte) 'x');
        message[0] = '{';
        try (var records = new Records(tls.client("ggz-voorbeeld", port + 10), TOPIC, Integer.parseInt(words[5]), message)) {
            measure(records, Long.parseLong(words[3]), Long.parseLong(words[4]));
        }
        proxy.shutdown();
        broker.stop();
        System.exit(0);
    }

    private static void measure(Records records, long warmUp, long seconds) throws InterruptedException {
        Thread.sleep(warmUp * 1000);
        long cpu = cpu();
        long acknowledged = records.acknowledged.sum();
        long read = records.read.sum();
        long begin = System.nanoTime();
        Thread.sleep(seconds * 1000);
        double time = (System.nanoTime() - begin) / 1e9;
        long done = records.acknowledged.sum() - acknowledged;
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"acknowledged\": %.1f, \"read\": %.1f, \"cpuMicros\": %.1f}%n",
                done / time,
                (records.read.sum() - read) / time,
                (cpu() - cpu) / 1e3 / Math.max(1, done));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
