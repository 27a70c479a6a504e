package nl.sluis.bench;

import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Baseline A: Camel on Spring Boot passes each request on, over mutual TLS on both sides. It looks at nothing and keeps nothing. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
class BareProxy {
    private static final String NETTY =
            "ssl=true&sslContextParameters=#onwardTls&enabledProtocols=TLSv1.3&keepAlive=true";

    public static void main(String[] arguments) {
        SpringApplication.run(BareProxy.class, arguments);
    }

    @Bean
    SSLContextParameters onwardTls(@Value("${bench.pki}") Path pki) {
        return Onward.tls(new Pki(pki));
    }

    @Bean
    HttpClientConfigurer reusingConnections() {
        return Onward.reusingConnections();
    }

    @Bean
    @ConditionalOnProperty(name = "bench.edge", havingValue = "platform-http")
    RouteBuilder proxy(@Value("${bench.receiver-port}") int receiverPort) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/berichten?httpMethodRestrict=POST").to(Onward.endpoint(receiverPort));
            }
        };
    }

    /** The same on Netty, both sides: shows how much of A is the choice of components. */
    @Bean
    @ConditionalOnProperty(name = "bench.edge", havingValue = "netty-http")
    RouteBuilder nettyProxy(@Value("${server.port}") int port, @Value("${bench.receiver-port}") int receiverPort) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("netty-http:https://127.0.0.1:" + port + "/v1/berichten?" + NETTY
                                + "&needClientAuth=true&usingExecutorService=false")
                        .to("netty-http:https://localhost:" + receiverPort + "/uwv-voorbeeld?" + NETTY
                                + "&bridgeEndpoint=true&throwExceptionOnFailure=false"
                                + "&producerPoolMaxTotal=1024&producerPoolMaxIdle=1024");
            }
        };
    }
}
