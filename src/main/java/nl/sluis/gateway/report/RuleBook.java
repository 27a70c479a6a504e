package nl.sluis.gateway.report;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules and the message types of this gateway say to people: the words beside the codes that an entry holds. Pure
 * data; it decides nothing.
 *
 * @param policyHash the matrix that these are the words of; an entry under another one was decided by other rules
 * @param purposes   code and meaning
 * @param retention  how long an entry of a class is kept
 */
public record RuleBook(
        String policyHash,
        Map<RuleId, RuleText> rules,
        Map<String, String> purposes,
        Map<MessageType, MessageText> messages,
        Map<String, Period> retention) {
    public RuleBook {
        rules = Map.copyOf(rules);
        purposes = Map.copyOf(purposes);
        messages = Map.copyOf(messages);
        retention = Map.copyOf(retention);
    }

    /**
     * A rule.
     *
     * @param release     on which basis the sender may give, as a lawyer writes it
     * @param onConsent   whether it asks for a consent
     * @param receipt     on which basis the receiver takes it in
     * @param source      the retention class of the sender's record
     * @param destination the retention class of the receiver's record
     */
    public record RuleText(String release, boolean onConsent, String receipt, String source, String destination) {}

    /**
     * A message type.
     *
     * @param fields by JSON pointer
     */
    public record MessageText(String title, Map<String, FieldText> fields) {
        public MessageText {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * A field of a message.
     *
     * @param category   what kind of data it is, as {@code x-categorie} says it
     * @param fieldClass how sensitive it is, as {@code x-klasse} says it
     */
    public record FieldText(String title, String category, String fieldClass) {}

    public Optional<RuleText> rule(@Nullable RuleId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(rules.get(id));
    }

    public Optional<MessageText> message(String type) {
        return messages.entrySet().stream()
                .filter(known -> known.getKey().name().equals(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How people call this message; the type itself where nobody named it. */
    public String title(String type) {
        return message(type).map(MessageText::title).orElse(type);
    }

    /** What a purpose means; its code where no rule knows it any more. */
    public String purpose(String code) {
        return purposes.getOrDefault(code, code);
    }
}
