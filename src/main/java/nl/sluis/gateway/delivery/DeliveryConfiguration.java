package nl.sluis.gateway.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.PayloadCipher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {
    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry) {
        return new DeliveryMetrics(registry);
    }

    @Bean
    Settlements settlements(Journal journal, SecureRandom random, DeliveryMetrics metrics, DeliverySettings settings) {
        return new Settlements(
                journal,
                new Backoff(settings, random),
                new DeliveryEntry(settings.retentionClass()),
                metrics,
                settings.attempts());
    }

    @Bean
    Attempt attempt(Carrier carrier, PayloadCipher cipher, DeliverySettings settings) {
        return new Attempt(carrier, cipher, settings.attempt());
    }

    @Bean
    Outbox outbox(@Qualifier("writerDataSource") DataSource database, DeliverySettings settings) {
        return new Outbox(database, settings.lease());
    }

    @Bean
    Dispatcher dispatcher(
            Outbox outbox,
            ConsentCheck register,
            Attempt attempt,
            Settlements settlements,
            DeliverySettings settings,
            Inboxes inboxes,
            DeliveryMetrics metrics) {
        var breakers = new Breakers(settings.breaker(), metrics);
        return new Dispatcher(
                new LaneParts(outbox, new Gate(register), attempt, settlements, settings, inboxes, breakers), metrics);
    }

    @Bean
    Inboxes inboxes(Pulling pulling) {
        return new Inboxes(pulling, new Waiters());
    }

    @Bean
    Postvak postvak(
            Outbox outbox,
            @Qualifier("writerDataSource") DataSource database,
            ConsentCheck register,
            Window window,
            PayloadCipher cipher,
            Settlements settlements,
            DeliverySettings settings,
            Inboxes inboxes) {
        var inbox = new Inbox(database);
        var showing = new Showing(window, cipher, settings.attempts());
        var reading = new Reading(outbox, inbox, new Gate(register), showing, settlements);
        return new Postvak(inboxes, inbox, reading, settlements, settings.hidden());
    }

    @Bean
    Deliveries deliveries(@Qualifier("readerDataSource") DataSource database, Dispatcher dispatcher) {
        return new Deliveries(database, dispatcher);
    }

    @Bean
    WaitingMessages waitingMessages(@Qualifier("readerDataSource") DataSource database) {
        return new WaitingMessages(database);
    }

    @Bean
    ParkedMessages parkedMessages(
            @Qualifier("writerDataSource") DataSource database,
            Journal journal,
            DeliverySettings settings,
            Dispatcher dispatcher) {
        var entry = new DeliveryEntry(settings.retentionClass());
        return new ParkedMessages(new Held(database), journal, entry, settings.resends(), dispatcher::wake);
    }

    @Bean
    Reviews reviews(
            @Qualifier("writerDataSource") DataSource database,
            Journal journal,
            Weighing weighing,
            DeliverySettings settings,
            Dispatcher dispatcher) {
        return new Reviews(database, journal, weighing, new DeliveryEntry(settings.retentionClass()), dispatcher::wake);
    }
}
