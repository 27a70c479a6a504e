package nl.sluis.gateway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    @Test
    void isContentWithTheAnswerThatWasExpected() throws IOException {
        var expectation = new Expectation(json("{\"status\": 403, \"redenen\": [\"CONSENT_MISSING\"]}"));

        expectation.answer(new Reply(403, json("{\"redenen\": [{\"code\": \"CONSENT_MISSING\"}]}"), "r"));

        assertThat(expectation.differences()).isEmpty();
    }

    @Test
    void namesAnotherStatusAndAnotherReason() throws IOException {
        var expectation = new Expectation(json("{\"status\": 403, \"redenen\": [\"CONSENT_MISSING\"]}"));

        expectation.answer(new Reply(202, json("{}"), "r"));

        assertThat(expectation.differences()).hasSize(2).anyMatch(text -> text.contains("expected 403, got 202"));
    }

    @Test
    void seesAFaultThatIsMissing() throws IOException {
        var expectation = new Expectation(json("""
                {"status": 400, "fouten": [{"pad": "/a", "code": "X"}, {"pad": "/b", "code": "Y"}]}"""));

        expectation.answer(new Reply(400, json("{\"fouten\": [{\"pad\": \"/b\", \"code\": \"Y\"}]}"), ""));

        assertThat(expectation.differences()).singleElement().asString().startsWith("fouten");
    }

    @Test
    void seesAFieldThatPassedAlthoughItShouldNot() throws IOException {
        var sent = json("{\"naam\": \"Vermeulen\"}");
        var expectation = new Expectation(json("{\"weggelaten\": 1, \"ziet\": {\"/naam\": \"afwezig\"}}"));

        expectation.delivery(sent, sent, Map.of());

        assertThat(expectation.differences())
                .anyMatch(text -> text.startsWith("/naam"))
                .anyMatch(text -> text.startsWith("weggelaten"))
                .noneMatch(text -> text.contains("Vermeulen"));
    }

    @Test
    void holdsAPseudonymAgainstThatOfAnEarlierSample() throws IOException {
        var expected = json("{\"weggelaten\": 0, \"ziet\": {\"/kenmerk\": {\"gelijkAan\": \"01\"}}}");
        var sent = json("{\"kenmerk\": \"IPS-1\"}");
        var same = new Expectation(expected);
        var other = new Expectation(expected);

        same.delivery(sent, json("{\"kenmerk\": \"psn1.a\"}"), Map.of("01", json("{\"kenmerk\": \"psn1.a\"}")));
        other.delivery(sent, json("{\"kenmerk\": \"psn1.b\"}"), Map.of("01", json("{\"kenmerk\": \"psn1.a\"}")));

        assertThat(same.differences()).isEmpty();
        assertThat(other.differences()).hasSize(1);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
