package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Keys by name, state and age, as tables. */
final class KeyTables {
    private static final int DATE = 10;

    private KeyTables() {}

    static Table keys(JsonNode list) {
        var table = new Table("kind", "id", "state", "age (days)", "due", "where");
        list.path("keys")
                .forEach(key -> table.row(
                        key.path("kind").asText(),
                        key.path("id").asText(),
                        key.path("state").asText(),
                        key.path("ageDays").asText(),
                        key.has("due")
                                ? key.path("due").asText() + (key.path("isDue").asBoolean() ? " DUE" : "")
                                : "-",
                        key.has("destroyed")
                                ? "destroyed " + day(key.path("destroyed").asText())
                                : key.path("place").asText()));
        return table;
    }

    static Table days(JsonNode list) {
        var table = new Table("day keys", "number", "oldest", "newest");
        list.path("days")
                .forEach(day -> table.row(
                        day.path("kind").asText(),
                        day.path("keys").asText(),
                        day.path("oldest").asText(),
                        day.path("newest").asText()));
        return table;
    }

    static String day(String instant) {
        return instant.substring(0, Math.min(DATE, instant.length()));
    }
}
