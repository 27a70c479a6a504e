package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import nl.sluis.gateway.management.Progress;

/** Work on a set that somebody looks in on. @param kind which, for the words of the page */
record SetWork(Kind kind, LongWork work) {
    enum Kind {
        CHECK,
        TRY,
        REQUEST,
        ACTIVATE,
        ROLL_BACK
    }

    static SetWork start(Kind kind, Function<Progress, JsonNode> work) {
        return new SetWork(kind, LongWork.start(work));
    }

    @Override
    public String toString() {
        return "SetWork[" + kind + "]";
    }
}
