package nl.sluis.gateway.console.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import nl.sluis.gateway.console.ConsoleSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.ErrorPage;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** The server of the pages: where it listens, with which cookie. Without {@code @Configuration}: see the package. */
class ServerConfiguration {
    private static final int MOST_THREADS = 20;

    @Bean
    static PropertySourcesPlaceholderConfigurer settingsOfTheGateway() {
        return new PropertySourcesPlaceholderConfigurer();
    }

    @Bean
    TomcatServletWebServerFactory server(ConsoleSettings settings, ObjectProvider<SslBundles> bundles)
            throws UnknownHostException {
        var server = new TomcatServletWebServerFactory(settings.port());
        server.setAddress(InetAddress.getByName(settings.address()));
        server.setRegisterDefaultServlet(false);
        server.addErrorPages(new ErrorPage("/error"));
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("connectionTimeout", "10000");
            connector.setProperty("maxThreads", Integer.toString(MOST_THREADS));
            connector.setMaxPostSize(64 * 1024);
            connector.setMaxParameterCount(100);
            connector.setProperty("maxSwallowSize", Integer.toString(4 * Uploads.MOST_BYTES));
        });
        if (settings.bundle() != null) {
            server.setSsl(Ssl.forBundle(settings.bundle()));
            server.setSslBundles(bundles.getObject());
        }
        cookie(server, settings);
        return server;
    }

    /** Lax, for a provider sends people back from its own site; no act is a GET. With TLS the name binds it to this host. */
    private static void cookie(TomcatServletWebServerFactory server, ConsoleSettings settings) {
        var session = server.getSession();
        session.setTimeout(settings.session().idle());
        var cookie = session.getCookie();
        cookie.setName(settings.cookie());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.tls());
        cookie.setSameSite(SameSite.LAX);
        cookie.setPath("/");
    }

    /** Told its context by the context itself: one that it was made with it would close, from a thread that the close waits for. */
    @Bean
    DispatcherServlet dispatcherServlet() {
        var dispatcher = new DispatcherServlet();
        dispatcher.setDetectAllViewResolvers(false);
        return dispatcher;
    }

    /** A file is held in memory alone, however large: what is in it never rests on a disk. */
    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", Uploads.MOST_BYTES, Uploads.MOST_BYTES, Uploads.MOST_BYTES + 1);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean locksFirst() {
        var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.FORWARD));
        return filter;
    }
}
