package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is in force.
 *
 * @param before what comes back when it is taken back; none when nothing can
 */
record SetState(SetVersion now, int routes, int parties, int running, SetVersion before) {
    static SetState of(JsonNode told) {
        return new SetState(
                SetVersion.of(told),
                told.path("routes").asInt(),
                told.path("parties").asInt(),
                told.path("running").asInt(),
                new SetVersion(Told.text(told, "rollBackTo"), 0));
    }
}
