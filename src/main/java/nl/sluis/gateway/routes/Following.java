package nl.sluis.gateway.routes;

/** Whether this node works with the set that is active on the store. */
sealed interface Following {
    record InStep() implements Following {}

    /** It does from now on: another node activated this one, or took one back. */
    record Followed(String setVersion) implements Following {}

    /** It does not. @param why for the operator */
    record Apart(String active, String own, String why) implements Following {}

    /** Nobody could say. It goes on with its own, and whoever asks for its health is not told that all is well. */
    record Unknown(String why) implements Following {}
}
