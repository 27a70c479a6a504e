package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.intake.ConversionDesk.Batch;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;

/** Reads a batch of pseudonyms that are to be converted; says everything that is wrong with it, and quotes nothing. */
final class ConversionBatch {
    private static final int MOST = 1_000;
    private static final int LONGEST = 200;
    private static final Set<String> MEMBERS = Set.of("scope", "type", "tegenpartij", "pseudoniemen");
    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    private ConversionBatch(JsonNode body) {
        this.body = body;
    }

    /** @throws RejectedRequest 400, with every fault */
    static Batch read(JsonNode body) {
        return new ConversionBatch(body).batch();
    }

    private Batch batch() {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                fault("", "UNKNOWN_FIELD", "Een omzetting heeft alleen " + MEMBERS, "A conversion has only " + MEMBERS);
            }
        });
        var scope = body.path("scope").asText();
        if (!scope.matches("[a-z][a-z0-9-]{0,63}")) {
            fault("/scope", "REQUIRED", "Noem de scope, zoals 'traject'", "Name the scope, such as 'traject'");
        }
        var type = type();
        var counterparty = counterparty();
        var pseudonyms = pseudonyms();
        if (!faults.isEmpty() || type.isEmpty()) {
            throw RejectedRequest.because(faults);
        }
        return new Batch(scope, type.get(), counterparty, pseudonyms);
    }

    private Optional<IdentifierType> type() {
        try {
            return Optional.of(IdentifierType.of(body.path("type").asText()));
        } catch (IllegalArgumentException unknown) {
            fault(
                    "/type",
                    "UNKNOWN_VALUE",
                    "Noem het soort: bsn, client-number, …",
                    String.valueOf(unknown.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Oin> counterparty() {
        if (!body.has("tegenpartij")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Oin.ofUrn(body.path("tegenpartij").asText()));
        } catch (IllegalArgumentException e) {
            fault("/tegenpartij", "FORMAT", "Schrijf urn:nld:oin: en 20 tekens", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> pseudonyms() {
        var listed = body.path("pseudoniemen");
        if (!listed.isArray() || listed.isEmpty() || listed.size() > MOST) {
            fault(
                    "/pseudoniemen",
                    "LIMIT",
                    "Stuur 1 tot " + MOST + " pseudoniemen",
                    "Send 1 to " + MOST + " pseudonyms");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var one : listed) {
            if (!one.isTextual() || one.textValue().length() > LONGEST) {
                fault(
                        "/pseudoniemen/" + texts.size(),
                        "FORMAT",
                        "Een pseudoniem is een tekst",
                        "A pseudonym is a text");
            }
            texts.add(one.asText());
        }
        return texts;
    }

    private void fault(String pointer, String code, String dutch, String english) {
        faults.add(new Fault(pointer, code, dutch + ".", english + "."));
    }
}
