package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** An answer as bytes and headers; the headers that every answer has are the door's ({@link ExchangeDoor}). */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        headers.forEach(response::setHeader);
        response.getOutputStream().write(body);
    }
}
