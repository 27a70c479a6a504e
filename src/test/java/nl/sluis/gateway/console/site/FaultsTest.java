package nl.sluis.gateway.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.sluis.gateway.management.QuestionRefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FaultsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aRefusalIsAPageWithItsStatus() {
        // When
        var page = new Faults().resolveException(request, response, null, QuestionRefusedException.notFound("gone"));
        // Then
        assertThat(Objects.requireNonNull(page).getStatus()).hasToString("404 NOT_FOUND");
        assertThat(page.getModel()).containsEntry("soort", "weg");
    }

    @Test
    void aFileThatBrokeOffGetsNoPageAtItsEnd() {
        // Given
        response.setCommitted(true);
        // Then
        assertThat(new Faults().resolveException(request, response, null, new IllegalStateException("broke")))
                .as("left to the server, which breaks the connection")
                .isNull();
    }
}
