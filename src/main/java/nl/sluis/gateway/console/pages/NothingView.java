package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;

/** A role to which nothing goes, and why. */
record NothingView(String role, String why) {
    static NothingView of(JsonNode told) {
        return new NothingView(
                RoleName.of(told.path("role").asText()), told.path("why").asText());
    }
}
