package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.erdtman.jcs.JsonCanonicalizer;

/** Our leaf writer and the library for RFC 8785 write the same bytes. */
class LeafProperties {
    private static final String HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Property(tries = 500)
    void aLeafIsCanonicalWhateverItHolds(
            @ForAll EntryType type,
            @ForAll EntryFacts.Judgement decision,
            @ForAll boolean from,
            @ForAll boolean to,
            @ForAll boolean rule,
            @ForAll boolean policy,
            @ForAll @LongRange(min = 0, max = 9_007_199_254_740_991L) long seq,
            @ForAll @LongRange(min = 0, max = 9_007_199_254_740_991L) long t)
            throws IOException {
        // Given
        var facts = new EntryFacts(
                type,
                decision,
                from ? new Oin("00000099000000001000") : null,
                to ? new Oin("00000001123456789000") : null,
                rule ? new RuleId("aanvraag-ggz-uwv") : null,
                policy ? HASH : null,
                null,
                "care-5y",
                JsonNodeFactory.instance.objectNode());
        var id = new EntryId(new UUID(seq, t));
        // When
        var leaf = LeafDraft.of(id, facts, HASH, HASH).at(seq, t);
        // Then
        var text = new String(leaf, StandardCharsets.US_ASCII);
        assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
        var read = new ObjectMapper().readTree(leaf);
        assertThat(read.path("seq").asLong()).isEqualTo(seq);
        assertThat(read.path("t").asLong()).isEqualTo(t);
        assertThat(read.size()).isEqualTo(8 + count(from) + count(to) + count(rule) + count(policy));
    }

    private static int count(boolean present) {
        return present ? 1 : 0;
    }
}
