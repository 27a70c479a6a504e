package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Gives and withdraws consents the way a provider's back office does. */
final class Consents {
    private static final String HOLDER = "ggz-voorbeeld";
    private final Cast cast;
    private final JsonNode form;
    private final Clock clock;

    /** @param form {@code toestemming.json}, with its placeholders */
    Consents(Cast cast, JsonNode form, Clock clock) {
        this.cast = cast;
        this.form = form;
        this.clock = clock;
    }

    /** Records what a sample begins with. */
    void prepare(Sample sample) {
        switch (sample.consent()) {
            case "gegeven" -> require(give(sample.person()));
            case "ingetrokken" -> {
                require(give(sample.person()));
                require(withdraw(sample.person()));
            }
            case "anders" -> require(give(sample.person(), sample.differing()));
            case "geen" -> {}
            default -> throw new IllegalStateException("unknown state of consent");
        }
    }

    /** @param differing what stands otherwise in it; null leaves a member out */
    private Reply give(String person, JsonNode differing) {
        var consent = (ObjectNode) Placeholders.fill(form, word -> value(word, person));
        differing.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                consent.remove(member.getKey());
            } else {
                consent.set(member.getKey(), member.getValue());
            }
        });
        return cast.player(HOLDER).consent(bytes(consent));
    }

    Reply give(String person) {
        var consent = bytes(Placeholders.fill(form, word -> value(word, person)));
        return cast.player(HOLDER).consent(consent);
    }

    Reply withdraw(String person) {
        var withdrawal = ((ObjectNode) Placeholders.fill(form, word -> value(word, person)))
                .retain("betrokkene", "houder", "ontvanger", "doel", "scope");
        return cast.player(HOLDER).withdraw(bytes(withdrawal));
    }

    private String value(String word, String person) {
        if (word.equals("bsn")) {
            return person;
        }
        if (word.matches("vandaag[+-]\\d{1,4}")) {
            var days = Long.parseLong(word.substring("vandaag".length()));
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .plusDays(days)
                    .toString();
        }
        throw new IllegalStateException("toestemming.json asks an unknown placeholder: " + word);
    }

    private static byte[] bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void require(Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("a change of the consent register was not taken: status " + reply.status()
                    + " " + reply.reasons() + reply.faults());
        }
    }
}
