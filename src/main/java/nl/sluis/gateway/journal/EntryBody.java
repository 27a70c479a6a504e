package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;

/** The body of an entry, as far as it can be had. */
public sealed interface EntryBody {
    /** Names and codes, as the entry's maker wrote them; it is what the leaf commits to. */
    record Opened(JsonNode content) implements EntryBody {
        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    /** It was shredded, or its retention is over. */
    record Erased() implements EntryBody {}

    /** It is there, but its key does not open it, or it is not what the leaf commits to. */
    record Unreadable() implements EntryBody {}
}
