package nl.sluis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Baseline D: what a careful developer builds with Camel in a week. Mutual TLS in; one transaction a message that holds
 * the duplicate guard and the message; on over mutual TLS; one audit line; 202. No consent, no field plan, no pseudonym,
 * no encryption, no proof, and no second attempt when the receiver is away.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class DoItYourself {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    public static void main(String[] arguments) {
        SpringApplication.run(DoItYourself.class, arguments);
    }

    @Bean
    EmbeddedPostgres postgres(@Value("${bench.data-dir}") Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @Bean
    DataSource store(EmbeddedPostgres postgres, @Value("${bench.pool}") int size) {
        var config = new com.zaxxer.hikari.HikariConfig();
        config.setDataSource(postgres.getPostgresDatabase());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(true);
        return new com.zaxxer.hikari.HikariDataSource(config);
    }

    @Bean
    JdbcMessageIdRepository duplicates(DataSource store) {
        return new JdbcMessageIdRepository(store, "berichten");
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
    RouteBuilder gateway(
            JdbcTemplate sql,
            JdbcMessageIdRepository duplicates,
            ObjectMapper json,
            @Value("${bench.receiver-port}") int receiverPort) {
        sql.execute("""
                create table if not exists bericht (
                    id text primary key, source text not null, type text not null, receiver text not null,
                    received timestamptz not null default now(), body bytea not null)""");
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/berichten?httpMethodRestrict=POST")
                        .process(exchange -> read(exchange, json))
                        .to("direct:store")
                        .filter(exchangeProperty(Exchange.DUPLICATE_MESSAGE).isNull())
                        .setHeader("Idempotency-Key", exchangeProperty("id"))
                        .to(Onward.endpoint(receiverPort))
                        .process(DoItYourself::audit)
                        .end()
                        .setBody(constant(""))
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202));

                from("direct:store")
                        .transacted()
                        .idempotentConsumer(exchangeProperty("id"), duplicates)
                        .process(exchange -> keep(exchange, sql));
            }
        };
    }

    private static void read(Exchange exchange, ObjectMapper json) throws IOException {
        var message = exchange.getMessage();
        byte[] body = message.getBody(byte[].class);
        var event = json.readTree(body);
        for (var name : new String[] {"id", "source", "type", "ontvanger"}) {
            exchange.setProperty(name, event.required(name).textValue());
        }
        message.setBody(body);
    }

    private static void keep(Exchange exchange, JdbcTemplate sql) {
        sql.update(
                "insert into bericht (id, source, type, receiver, body) values (?, ?, ?, ?, ?)",
                exchange.getProperty("id"),
                exchange.getProperty("source"),
                exchange.getProperty("type"),
                exchange.getProperty("ontvanger"),
                exchange.getMessage().getBody(byte[].class));
    }

    private static void audit(Exchange exchange) {
        var status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status == null || status / 100 != 2) {
            throw new IllegalStateException("the receiver answered " + status);
        }
        AUDIT.info(
                "{} {} {} {} {}",
                exchange.getProperty("id"),
                exchange.getProperty("type"),
                exchange.getProperty("source"),
                exchange.getProperty("ontvanger"),
                status);
    }
}
