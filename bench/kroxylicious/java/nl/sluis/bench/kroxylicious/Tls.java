package nl.sluis.bench.kroxylicious;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The certificates of the bench, in the words of Kafka and of Kroxylicious. */
record Tls(Path folder) {
    Map<String, Object> kafka(String party) throws IOException {
        var both = folder.resolve(party + ".pem");
        Files.writeString(both, text(party + ".key") + text(party + ".crt"));
        var settings = new HashMap<String, Object>();
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.location", both.toString());
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", folder.resolve("ca.crt").toString());
        settings.put("ssl.enabled.protocols", "TLSv1.3");
        return settings;
    }

    Map<String, Object> client(String party, int port) throws IOException {
        var settings = new HashMap<>(kafka(party));
        settings.put("bootstrap.servers", "localhost:" + port);
        settings.put("security.protocol", "SSL");
        return settings;
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The configuration of the proxy: mutual TLS on both sides, and the filter where records are to be encrypted. */
    String proxy(int port, int brokerPort, boolean encrypted) {
        var filters = encrypted
                ? """
                filterDefinitions:
                  - name: encrypt
                    type: RecordEncryption
                    config:
                      kms: InMemoryKms
                      selector: TemplateKekSelector
                      selectorConfig: {template: "kek"}
                defaultFilters: [encrypt]
                """
                : "";
        return filters + """
                virtualClusters:
                  - name: bench
                    targetCluster:
                      bootstrapServers: localhost:%2$d
                      tls:
                        key: {privateKeyFile: %3$s/gateway.key, certificateFile: %3$s/gateway.crt}
                        trust: {storeFile: %3$s/ca.crt, storeType: PEM}
                    gateways:
                      - name: mtls
                        portIdentifiesNode: {bootstrapAddress: "localhost:%1$d"}
                        tls:
                          key: {privateKeyFile: %3$s/gateway.key, certificateFile: %3$s/gateway.crt}
                          trust: {storeFile: %3$s/ca.crt, storeType: PEM, trustOptions: {clientAuth: REQUIRED}}
                """.formatted(port, brokerPort, folder);
    }
}
