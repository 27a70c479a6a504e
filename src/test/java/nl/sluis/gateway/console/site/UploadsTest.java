package nl.sluis.gateway.console.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadsTest {
    private final AtomicBoolean passed = new AtomicBoolean();
    private final FilterChain chain = (request, response) -> passed.set(true);

    @Test
    void noFileThatIsTakenIsEverPutOnADisk() {
        var settings = new ServerConfiguration().uploads();

        assertThat(settings.getFileSizeThreshold()).isGreaterThan((int) settings.getMaxRequestSize());
        assertThat(settings.getMaxFileSize()).isEqualTo(Uploads.MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", " Multipart/Mixed", "MULTIPART/form-data"})
    void aFileOfNobodyIsNotRead(String type) throws Exception {
        var response = asked(type, "/toestemmingen/import");

        assertThat(passed).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/aanmelden");
    }

    @Test
    void whatIsNoFileIsNoneOfItsBusiness() throws Exception {
        var response = asked("application/x-www-form-urlencoded", "/aanmelden");

        assertThat(passed).isTrue();
        assertThat(response.getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse asked(String type, String path) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        var response = new MockHttpServletResponse();
        new Uploads().doFilter(request, response, chain);
        return response;
    }
}
