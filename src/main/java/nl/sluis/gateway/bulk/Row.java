package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line as it is understood. */
sealed interface Row {
    /** To be sent. It does not print: it is about a person. */
    record Request(ObjectNode body) implements Row {
        @Override
        public String toString() {
            return "Request[***]";
        }
    }

    record Unreadable(Rejection why) implements Row {}

    record Blank() implements Row {}
}
