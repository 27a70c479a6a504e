package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What a party's rules permit, held against what went. */
record LeastDataView(String party, LocalDate first, LocalDate last, List<Use> sent, List<Use> received) {
    LeastDataView {
        sent = List.copyOf(sent);
        received = List.copyOf(received);
    }

    /** @param other the role at the other end */
    record Use(String rule, String title, String other, long messages, long unreadable, List<Field> fields) {
        static Use of(JsonNode told, String otherEnd) {
            return new Use(
                    told.path("rule").asText(),
                    told.path("title").asText(),
                    RoleName.of(told.path(otherEnd).asText()),
                    told.path("messages").asLong(),
                    told.path("unreadable").asLong(),
                    told.path("fields")
                            .valueStream()
                            .map(field -> new Field(
                                    field.path("field").asText(),
                                    field.path("title").asText(),
                                    field.path("filled").asLong()))
                            .toList());
        }

        public boolean used() {
            return messages > 0;
        }

        /** What was permitted in messages that went, and stood in none of them; of what nobody can read nothing is said. */
        public List<Field> neverFilled() {
            return messages == unreadable
                    ? List.of()
                    : fields.stream().filter(field -> field.filled() == 0).toList();
        }
    }

    /** @param filled in how many messages */
    record Field(String path, String title, long filled) {}

    static LeastDataView of(JsonNode told) {
        return new LeastDataView(
                told.path("party").asText(),
                day(Instant.parse(told.path("since").asText())),
                day(Instant.parse(told.path("until").asText()).minusMillis(1)),
                told.path("sent")
                        .valueStream()
                        .map(use -> Use.of(use, "receiverRole"))
                        .toList(),
                told.path("received")
                        .valueStream()
                        .map(use -> Use.of(use, "senderRole"))
                        .toList());
    }

    /** The form asks for days, and they are days of UTC. */
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private Stream<Use> all() {
        return Stream.concat(sent.stream(), received.stream());
    }

    public long messages() {
        return all().mapToLong(Use::messages).sum();
    }

    public long unused() {
        return all().filter(use -> use.messages() == 0).count();
    }

    public long neverFilled() {
        return all().mapToLong(use -> use.neverFilled().size()).sum();
    }

    public long unreadable() {
        return all().mapToLong(Use::unreadable).sum();
    }

    public long rules() {
        return all().count();
    }
}
