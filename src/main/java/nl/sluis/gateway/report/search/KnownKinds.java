package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of a log, each once in memory. A block has some thousand of them and nearly all stand in other blocks too: one whose
 * text was read before is not read again, which is most of what reading a block costs. Safe between threads.
 */
final class KnownKinds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 50_000;
    private final Interner<Kind> kinds = Interner.newWeakInterner();
    private final Cache<String, Kind> byText =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Kind one(Kind kind) {
        return kinds.intern(kind);
    }

    /**
     * Those of a block.
     *
     * @param json an array of an array each, in UTF-8
     * @throws IOException when it is none
     */
    List<Kind> all(byte[] json) throws IOException {
        var all = new ArrayList<Kind>();
        try {
            for (var text : texts(json)) {
                all.add(byText.get(text, unread -> kinds.intern(read(unread))));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(all);
    }

    /** Each inner array as it stands there. */
    private static List<String> texts(byte[] json) {
        var texts = new ArrayList<String>();
        var within = false;
        var start = -1;
        for (var at = 1; at < json.length; at++) {
            var one = json[at];
            if (within && one == '\\') {
                at++;
            } else if (one == '"') {
                within = !within;
            } else if (!within && one == '[') {
                start = at;
            } else if (!within && one == ']' && start >= 0) {
                texts.add(new String(json, start, at + 1 - start, StandardCharsets.UTF_8));
                start = -1;
            }
        }
        return texts;
    }

    private static Kind read(String text) {
        try {
            return kind(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(JsonNode json) {
        var reasons = new ArrayList<String>();
        for (var at = 8; at < json.size(); at++) {
            reasons.add(json.get(at).asText());
        }
        var leaf = new EntryLeaf(
                EntryType.of(json.get(0).asText()),
                Judgement.valueOf(json.get(1).asText()),
                optional(json.get(2), Oin::new),
                optional(json.get(3), Oin::new),
                optional(json.get(4), RuleId::new),
                optional(json.get(5), Function.identity()));
        return new Kind(leaf, json.get(6).asText(), json.get(7).asText(), reasons);
    }

    private static <T> @Nullable T optional(JsonNode text, Function<String, T> type) {
        return text.asText().isEmpty() ? null : type.apply(text.asText());
    }
}
