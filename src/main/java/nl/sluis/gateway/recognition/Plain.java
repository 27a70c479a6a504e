package nl.sluis.gateway.recognition;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in one way of writing: NFKD without accents and invisible characters, every digit, dash and space a plain one,
 * spaces never two in a row. It knows of each character where it came from, so that what is found here can be replaced there.
 * Does not print.
 */
public final class Plain {
    /** Letters that Unicode does not take apart and people do. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry(0x1E9E, "SS"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "TH"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '`', "'"));

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private @Nullable String written;
    private @Nullable String folded;

    private Plain(int expected) {
        starts = new int[expected + 8];
        ends = new int[expected + 8];
    }

    public static Plain of(String original) {
        var plain = new Plain(original.length());
        for (var at = 0; at < original.length(); ) {
            var codePoint = original.codePointAt(at);
            var next = at + Character.charCount(codePoint);
            plain.read(codePoint, at, next);
            at = next;
        }
        return plain;
    }

    /** With its capitals. */
    public String text() {
        if (written == null) {
            written = text.toString();
        }
        return written;
    }

    /** Without capitals, character by character at the same places. */
    public String folded() {
        if (folded == null) {
            var small = new StringBuilder(text.length());
            text.chars().forEach(c -> small.append(Character.toLowerCase(Character.toUpperCase((char) c))));
            folded = small.toString();
        }
        return folded;
    }

    /** Where in the original the piece {@code from} to {@code to} of this begins. */
    public int start(int from) {
        return starts[from];
    }

    /** Where in the original the piece that ends before {@code to} ends; accents and invisible characters go with it. */
    public int end(int to) {
        return ends[to - 1];
    }

    private void read(int codePoint, int from, int to) {
        if (codePoint < 0x80) {
            put(codePoint, from, to);
            return;
        }
        var letters = LETTERS.get(codePoint);
        var parts =
                letters == null ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD) : letters;
        for (var at = 0; at < parts.length(); ) {
            var part = parts.codePointAt(at);
            at += Character.charCount(part);
            var known = LETTERS.get(part); // NFKD takes ǿ apart into ø and an accent
            if (known == null) {
                put(part, from, to);
            } else {
                known.chars().forEach(letter -> put(letter, from, to));
            }
        }
    }

    private void put(int codePoint, int from, int to) {
        switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> extend(to);
            case Character.DECIMAL_DIGIT_NUMBER -> append('0' + Character.digit(codePoint, 10), from, to);
            case Character.DASH_PUNCTUATION -> append('-', from, to);
            case Character.SPACE_SEPARATOR,
                    Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> space(from, to);
            default -> append(codePoint == '−' ? '-' : codePoint, from, to);
        }
    }

    private void space(int from, int to) {
        if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
            append(' ', from, to);
        } else {
            extend(to);
        }
    }

    /** What leaves nothing behind belongs to what stands before it. */
    private void extend(int to) {
        if (!text.isEmpty()) {
            ends[text.length() - 1] = to;
        }
    }

    private void append(int codePoint, int from, int to) {
        for (var unit : Character.toChars(codePoint)) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = from;
            ends[text.length()] = to;
            text.append(unit);
        }
    }

    @Override
    public String toString() {
        return "Plain[***]";
    }
}
