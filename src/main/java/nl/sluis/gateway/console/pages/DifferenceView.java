package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What one version of the rules decides differently from another, in words. */
record DifferenceView(long asked, boolean different, List<Flip> flips, List<Field> fields, List<Written> written) {
    DifferenceView {
        flips = List.copyOf(flips);
        fields = List.copyOf(fields);
        written = List.copyOf(written);
    }

    /**
     * Messages that may go from now on, or may no more.
     *
     * @param kind {@code mag} or {@code mag-niet}
     * @param only where not always: of what is looked at, the words at which it flips
     */
    record Flip(String kind, String title, String sender, String receiver, String purpose, String only) {}

    /** @param kind {@code more}, {@code less} or {@code other} */
    record Field(
            String kind, String path, String title, String receiver, String message, String before, String after) {}

    /** What is written differently, and in which rules the same difference stands. */
    record Written(String what, String before, String after, List<String> where) {
        Written {
            where = List.copyOf(where);
        }
    }

    static DifferenceView of(JsonNode told) {
        var difference = told.path("difference");
        return new DifferenceView(
                difference.path("tuples").asLong(),
                difference.path("different").asBoolean(),
                difference
                        .path("flips")
                        .valueStream()
                        .map(flip -> flip(told, flip))
                        .toList(),
                difference
                        .path("fields")
                        .valueStream()
                        .map(field -> field(told, field))
                        .toList(),
                written(difference.path("words")));
    }

    private static List<Written> written(JsonNode words) {
        var same = words.valueStream()
                .collect(Collectors.groupingBy(
                        word -> List.of(
                                word.path("what").asText(),
                                word.path("before").asText(),
                                word.path("after").asText()),
                        LinkedHashMap::new,
                        Collectors.mapping(word -> word.path("where").asText(), Collectors.toList())));
        return same.entrySet().stream()
                .map(one -> new Written(
                        one.getKey().get(0), one.getKey().get(1), one.getKey().get(2), one.getValue()))
                .toList();
    }

    private static Flip flip(JsonNode told, JsonNode flip) {
        return new Flip(
                flip.path("after").asText().equals("permit") ? "mag" : "mag-niet",
                word(told, "types", flip.path("message").asText()),
                RoleName.of(flip.path("senderRole").asText()),
                RoleName.of(flip.path("receiverRole").asText()),
                word(told, "purposes", flip.path("purpose").asText()),
                flip.path("only").properties().stream()
                        .map(only -> only.getKey() + ": "
                                + only.getValue()
                                        .valueStream()
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    private static Field field(JsonNode told, JsonNode field) {
        return new Field(
                field.path("visibility").asText(),
                field.path("field").asText(),
                word(told, "fields", field.path("field").asText()),
                RoleName.of(field.path("receiverRole").asText()),
                word(told, "types", field.path("message").asText()),
                field.path("before").asText(),
                field.path("after").asText());
    }

    /** A field's path has slashes: it is a name here, and no pointer. */
    private static String word(JsonNode told, String what, String code) {
        return told.path(what).path(code).asText(code);
    }

    public long count(String kind) {
        return flips.stream().filter(flip -> flip.kind().equals(kind)).count()
                + fields.stream().filter(field -> field.kind().equals(kind)).count();
    }
}
