package nl.sluis.gateway.disclosure.redaction;

import java.util.List;
import java.util.function.Consumer;
import nl.sluis.gateway.disclosure.redaction.KnownForms.Ends;
import nl.sluis.gateway.disclosure.redaction.KnownForms.Form;
import nl.sluis.gateway.recognition.Plain;
import org.ahocorasick.trie.PayloadTrie;

/**
 * Finds again what the message says of people in its fields: every form at once, in one pass over the folded text and one
 * over its letters and digits alone (Aho and Corasick 1975).
 */
final class KnownScrub {
    private final PayloadTrie<Form> words;
    private final PayloadTrie<Form> compact;

    KnownScrub(KnownForms known) {
        words = trie(
                known.all().stream().filter(form -> form.ends() == Ends.WORD).toList());
        compact = trie(
                known.all().stream().filter(form -> form.ends() != Ends.WORD).toList());
    }

    void find(Plain plain, Consumer<Find> found) {
        var text = plain.folded();
        for (var emit : words.parseText(text)) {
            var form = emit.getPayload();
            var end = endOfWord(text, emit.getEnd() + 1);
            if (end > 0 && startsWord(text, emit.getStart())) {
                found.accept(new Find(form.label(), form.holder(), emit.getStart(), end));
            }
        }
        var dense = Compact.of(text);
        for (var emit : compact.parseText(dense.text())) {
            dense(text, dense.place(emit.getStart()), dense.place(emit.getEnd()) + 1, emit.getPayload(), found);
        }
    }

    private static void dense(String text, int from, int to, Form form, Consumer<Find> found) {
        var anywhere = form.ends() == Ends.ANYWHERE;
        var end = anywhere ? to : endOfWord(text, to);
        if (anywhere || end > 0 && startsWord(text, from)) {
            found.accept(new Find(form.label(), form.holder(), from, end));
        }
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Where the word ends that ends here, perhaps with the s of a genitive; 0 when it goes on. */
    private static int endOfWord(String text, int at) {
        if (isEnd(text, at)) {
            return at;
        }
        if (text.charAt(at) == 's' && isEnd(text, at + 1)) {
            return at + 1;
        }
        return 0;
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static PayloadTrie<Form> trie(List<Form> forms) {
        var trie = PayloadTrie.<Form>builder();
        forms.forEach(form -> trie.addKeyword(form.text(), form));
        return trie.build();
    }
}
