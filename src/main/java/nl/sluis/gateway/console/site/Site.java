package nl.sluis.gateway.console.site;

import java.util.Set;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The pages and their server: a context of its own, which sees the gateway's beans and is not seen by them. */
public final class Site implements AutoCloseable {
    private final AnnotationConfigServletWebServerApplicationContext context;

    private Site(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** @param pages what declares the pages */
    public static Site open(ApplicationContext gateway, Class<?> pages) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.setParent(gateway);
        context.setServerNamespace("console");
        context.setDisplayName("console");
        context.register(
                ServerConfiguration.class,
                SiteConfiguration.class,
                ViewConfiguration.class,
                SecurityConfiguration.class,
                pages);
        context.refresh();
        return new Site(context);
    }

    public int port() {
        var server = context.getWebServer();
        return server == null ? -1 : server.getPort();
    }

    public Set<String> routes() {
        return context.getBean(PageMapping.class).routes();
    }

    @Override
    public void close() {
        context.close();
    }
}
