package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One file of {@code samples/}: what is sent, and what must happen. The format stands in {@code samples/README.md}.
 *
 * @param from     the key of the party whose certificate sends it
 * @param consent  the state of the consent before sending: {@code gegeven}, {@code geen}, {@code ingetrokken} or {@code anders}
 * @param differing what stands otherwise in the consent that is {@code anders}
 * @param person   whose consent that is
 * @param resent   whether the same bytes are sent again after a withdrawal
 * @param message  the event, with its placeholders
 * @param expected the part {@code verwacht}
 */
record Sample(
        String name,
        String about,
        String from,
        String consent,
        JsonNode differing,
        String person,
        boolean resent,
        JsonNode message,
        JsonNode expected) {
    boolean deliveryExpected() {
        return expected.path("afgeleverd").asBoolean();
    }

    String receiverUrn() {
        return message.path("ontvanger").asText();
    }

    @Override
    public String toString() {
        return "Sample[" + name + "]";
    }
}
