package nl.sluis.gateway.routes;

import javax.net.ssl.SSLContext;
import nl.sluis.gateway.keys.KafkaTls;
import nl.sluis.gateway.party.Delivery;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kafka.KafkaEndpoint;

/**
 * The stores of receivers as Camel knows them. A file is written under another name and then gets its own, and one that lies
 * there is left alone: an attempt whose end nobody recorded has the same name. A record counts when all brokers that must
 * hold it have it, and is written once.
 */
final class Stores {
    private static final String FILE =
            "fileExist=Ignore&tempFileName=.${file:name}.tmp&autoCreate=false&allowNullBody=false";
    private static final int CONNECTIONS = 4;
    private final SSLContext tls;
    private final RouteSettings settings;

    Stores(SSLContext tls, RouteSettings settings) {
        this.tls = tls;
        this.settings = settings;
    }

    Endpoint topic(CamelContext camel, Delivery.Kafka kafka) {
        var most = settings.responseTimeout().toMillis();
        var topic = camel.getEndpoint(
                "kafka:" + kafka.topic() + "?brokers=" + kafka.broker().servers()
                        + "&securityProtocol=SSL&requestRequiredAcks=all&recordMetadata=true&enableIdempotence=true&synchronous=true"
                        + "&keySerializer=org.apache.kafka.common.serialization.ByteArraySerializer"
                        + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer"
                        + "&lingerMs=0&maxBlockMs=" + most + "&requestTimeoutMs=" + most + "&deliveryTimeoutMs=" + most,
                KafkaEndpoint.class);
        topic.getConfiguration().setAdditionalProperties(KafkaTls.of(tls));
        return new StoreEndpoint(topic, 1);
    }

    Endpoint server(CamelContext camel, Delivery.Sftp sftp) {
        var address = sftp.address();
        var port = address.getPort() < 0 ? 22 : address.getPort();
        return new StoreEndpoint(
                camel.getEndpoint("sftp:" + address.getHost() + ":" + port + address.getPath() + "?username="
                        + address.getUserInfo() + "&privateKeyFile=RAW(" + sftp.key() + ")&knownHostsFile=RAW("
                        + sftp.knownHosts() + ")&useUserKnownHostsFile=false&strictHostKeyChecking=yes"
                        + "&preferredAuthentications=publickey&stepwise=false&maximumReconnectAttempts=0&jschLoggingLevel=OFF"
                        + "&connectTimeout=" + settings.connectTimeout().toMillis() + "&timeout="
                        + settings.responseTimeout().toMillis() + "&soTimeout="
                        + settings.responseTimeout().toMillis() + "&" + FILE),
                CONNECTIONS);
    }

    Endpoint folder(CamelContext camel, Delivery.Folder folder) {
        return new StoreEndpoint(camel.getEndpoint("file:" + folder.path() + "?forceWrites=true&" + FILE), 1);
    }
}
