package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An answer of the gateway. @param receipt the header Audit-Receipt, or empty */
public record Reply(int status, JsonNode body, String receipt) {
    String id() {
        return body.path("id").asText();
    }

    public List<String> reasons() {
        var codes = new ArrayList<String>();
        body.path("redenen").forEach(reason -> codes.add(reason.path("code").asText()));
        return codes;
    }

    /** {@code pad code} of each. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        body.path("fouten")
                .forEach(fault -> faults.add(
                        fault.path("pad").asText() + " " + fault.path("code").asText()));
        return faults;
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
