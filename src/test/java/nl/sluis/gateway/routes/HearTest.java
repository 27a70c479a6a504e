package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.gateway.delivery.Carrier.Carried;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299, 409})
    void takesSuccessAndConflictAsDelivered(int status) {
        assertThat(Hear.meaning(status)).isInstanceOf(Carried.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 408, 429, 500, 502, 503, 504, 599})
    void triesAgainWhenTheReceiverCouldNot(int status) {
        assertThat(Hear.meaning(status)).isInstanceOf(Carried.TryAgain.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 410, 413, 415, 422})
    void parksWhatTheReceiverDoesNotWant(int status) {
        assertThat(Hear.meaning(status)).isEqualTo(new Carried.NotWanted(status));
    }
}
