package nl.sluis.gateway.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ContinueResponseTiming;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The first that a request meets on the exchange port. Sets what every answer has (NLGov API Design Rules), and lets
 * through to the exchange's own servlets only: pages for people are not served to parties by an oversight.
 *
 * <p>It opens when the whole gateway has started; Tomcat listens before the routes do.
 */
final class ExchangeDoor extends ValveBase implements ApplicationListener<ApplicationStartedEvent> {
    /** With this begins the name of every servlet of the exchange port. */
    static final String SERVLET_PREFIX = "exchange-";

    private final String apiVersion;
    private volatile @Nullable Connector exchange;
    private volatile boolean open;

    ExchangeDoor(String apiVersion) {
        super(true);
        this.apiVersion = apiVersion;
    }

    void guard(Connector connector) {
        exchange = connector;
    }

    boolean guards(Request request) {
        return request.getConnector() == exchange;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        open = true;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!guards(request)) {
            getNext().invoke(request, response);
            return;
        }
        setHeaders(response);
        var wrapper = request.getWrapper();
        if (!open) {
            Replies.unavailable(Duration.ofSeconds(1)).writeTo(response);
        } else if (wrapper != null && !wrapper.getName().startsWith(SERVLET_PREFIX)) {
            Replies.problem(Problem.NOT_FOUND).writeTo(response);
        } else if (wrapper != null && wrapper.getServlet() instanceof ExchangeServlet) {
            call(wrapper, request, response);
        } else {
            getNext().invoke(request, response);
        }
    }

    /**
     * The servlet of the calls answers whatever happens in it, so nothing between here and there has anything to add: no
     * filter is for it, and no error page. What is left of all that is the word to go on for who waits for it, and the count
     * by which a shutdown knows that an answer is still to come.
     */
    private static void call(Wrapper calls, Request request, Response response) throws IOException, ServletException {
        response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
        var servlet = calls.allocate();
        try {
            servlet.service(request, response);
        } finally {
            calls.deallocate(servlet);
        }
        reportOwn(response);
    }

    /** A body that Tomcat could not read is Tomcat's error, and what the servlet wrote behind it was dropped. */
    private static void reportOwn(Response response) throws IOException {
        if (response.isErrorReportRequired() && response.setErrorReported()) {
            response.setSuspended(false);
            Replies.problem(Problem.ofStatus(response.getStatus())).writeTo(response);
        }
    }

    /** Again after a reset of the response, which drops them. */
    void setHeaders(HttpServletResponse response) {
        response.setHeader("API-Version", apiVersion);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
