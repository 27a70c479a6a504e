package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** The plan of an erasure, as the gateway told it: of the own party's entries. */
final class ErasePlan {
    private ErasePlan() {}

    static void print(JsonNode plan, PrintWriter out) {
        plan.path("goes")
                .forEach(line -> out.println("  goes   " + line.path("entries").asText()
                        + " entries of your party, class " + line.path("class").asText()
                        + ": body and key id are emptied, the key is destroyed"));
        plan.path("stays")
                .forEach(line -> out.println("  stays  " + line.path("entries").asText()
                        + " entries of your party, class " + line.path("class").asText() + ": must be kept, "
                        + line.path("why").asText()));
        if (plan.path("goes").isEmpty()) {
            out.println("  nothing goes");
        }
        out.println("What other parties have under the same key goes too; an officer of each of them approves.");
        out.println("That two parties exchanged a message, of which type and when, stays until the log is pruned.");
        out.println("A backup of the database opens it until the audit key of this month is destroyed: next month.");
    }
}
