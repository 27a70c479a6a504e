package nl.sluis.gateway.intake;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tomcat's own errors in the form of ours: no page, no stack trace, no name of a server. On another port than the
 * exchange's it leaves errors to whoever serves there.
 */
final class ProblemReport extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReport.class);

    private final ExchangeDoor door;

    ProblemReport(ExchangeDoor door) {
        this.door = door;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (!door.guards(request)
                || response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            door.setHeaders(response);
            Replies.problem(Problem.ofStatus(response.getStatus())).writeTo(response);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody is left to hear of a {}", response.getStatus());
        }
    }
}
