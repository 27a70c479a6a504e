package nl.sluis.gateway.console.pages;

import java.util.Arrays;
import nl.sluis.gateway.management.QuestionRefusedException;

/** By which the queue is narrowed. */
enum QueueState {
    ALL(""),
    ACCEPTED("aanvaard"),
    WAITING("wachtend"),
    PARKED("geparkeerd");

    private final String code;

    QueueState(String code) {
        this.code = code;
    }

    /** As a message's status is called on the wire; empty for any. */
    public String code() {
        return code;
    }

    static QueueState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("there is no such state"));
    }
}
