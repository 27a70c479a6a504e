package nl.sluis.gateway.console;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * What stands on the management port beside health and metrics; that port has a server and a context of its own.
 *
 * <p>Deliberately without {@code @Configuration}: the component scan would then put it on the exchange port as well. The
 * management context finds it in {@code META-INF/spring/…ManagementContextConfiguration.imports}.
 */
class ManagementConfiguration {
    @Bean
    ServletRegistrationBean<ManagementEntrance> managementEntrance(Tokens tokens, Calls calls, RefusedPersons refused) {
        return new ServletRegistrationBean<>(new ManagementEntrance(tokens, calls, refused), "/beheer/*");
    }
}
