package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.sluis.gateway.disclosure.Wanted.Kind;
import nl.sluis.gateway.message.FieldPath;

/** The forms in which people and programs write a value, forwards and backwards. */
final class Forms {
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_REFERENCE = 6;
    private static final int SHORTEST_NUMBER = 8;
    /** Ten characters of a reference recognise it. */
    private static final int PART = 10;

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private final List<Wanted> inText = new ArrayList<>();
    private final List<Wanted> withoutSeparators = new ArrayList<>();
    private boolean beyondAscii;

    List<Wanted> inText() {
        return inText;
    }

    List<Wanted> withoutSeparators() {
        return withoutSeparators;
    }

    /** Whether any value has characters that Unicode can write in more than one way. */
    boolean beyondAscii() {
        return beyondAscii;
    }

    void number(FieldPath path, String digits) {
        var folded = fold(digits);
        whole(inText, path, Kind.NUMBER, folded);
        bare(path, Kind.NUMBER, folded);
        if (digits.startsWith("0")) {
            whole(inText, path, Kind.NUMBER, Arrays.copyOfRange(folded, 1, folded.length));
        }
    }

    void reference(FieldPath path, String text) {
        var folded = fold(text);
        if (folded.length >= SHORTEST_REFERENCE) {
            add(inText, path, Kind.REFERENCE, folded, Math.min(PART, folded.length));
        }
        var bare = bare(folded);
        if (bare.length >= SHORTEST_NUMBER) {
            add(withoutSeparators, path, Kind.REFERENCE, bare, Math.min(PART, bare.length));
        }
    }

    /** What is behind the header of a token; only as it is, for it means nothing in another form. */
    void token(FieldPath path, String text) {
        var folded = Fold.of(text);
        if (folded.length >= PART) {
            inText.add(new Wanted(folded, PART, Kind.REFERENCE, path, false));
        }
    }

    void date(FieldPath path, LocalDate date) {
        var year = CoarseDate.digits(4, date.getYear());
        var month = CoarseDate.digits(2, date.getMonthValue());
        var day = CoarseDate.digits(2, date.getDayOfMonth());
        whole(inText, path, Kind.DATE, ascii(year + "-" + month + "-" + day));
        whole(inText, path, Kind.DATE, ascii(date.getDayOfMonth() + "-" + date.getMonthValue() + "-" + year));
        var name = MONTHS.get(date.getMonthValue() - 1);
        whole(inText, path, Kind.DATE, ascii(date.getDayOfMonth() + " " + name + " " + year));
        whole(withoutSeparators, path, Kind.DATE, ascii(year + month + day));
        whole(withoutSeparators, path, Kind.DATE, ascii(day + month + year));
    }

    /** A direct identifier: a name when it is letters only. */
    void direct(FieldPath path, String text) {
        var folded = fold(text.strip());
        if (!NameShape.isName(text)) {
            other(path, text, folded);
        } else if (NameShape.letters(folded) >= SHORTEST_NAME) {
            whole(inText, path, Kind.NAME, folded);
        }
    }

    private byte[] fold(String text) {
        for (var at = 0; at < text.length(); at++) {
            beyondAscii |= text.charAt(at) >= 0x80;
        }
        return Fold.of(text);
    }

    private void other(FieldPath path, String text, byte[] folded) {
        if (folded.length >= SHORTEST_REFERENCE) {
            whole(inText, path, Kind.OTHER, folded);
        }
        bare(path, Kind.OTHER, Fold.of(text));
    }

    private void bare(FieldPath path, Kind kind, byte[] folded) {
        var bare = bare(folded);
        if (bare.length >= SHORTEST_NUMBER || bare.length >= SHORTEST_REFERENCE && isMixed(bare)) {
            whole(withoutSeparators, path, kind, bare);
        }
        if (bare.length > SHORTEST_NUMBER && bare[0] == '0') {
            whole(withoutSeparators, path, kind, Arrays.copyOfRange(bare, 1, bare.length));
        }
    }

    /** Letters and digits, as a postcode: few words or numbers come out the same by chance. */
    private static boolean isMixed(byte[] bare) {
        var letters = NameShape.letters(bare);
        return letters > 0 && letters < bare.length;
    }

    private static byte[] bare(byte[] folded) {
        var bare = new byte[folded.length];
        var length = 0;
        for (var value : folded) {
            if (!WithoutSeparators.isSeparator(value & 0xFF)) {
                bare[length++] = value;
            }
        }
        return Arrays.copyOf(bare, length);
    }

    private static void whole(List<Wanted> list, FieldPath path, Kind kind, byte[] bytes) {
        add(list, path, kind, bytes, bytes.length);
    }

    private static void add(List<Wanted> list, FieldPath path, Kind kind, byte[] bytes, int need) {
        list.add(new Wanted(bytes, need, kind, path, false));
        list.add(new Wanted(backwards(bytes), need, kind, path, true));
    }

    private static byte[] backwards(byte[] text) {
        var backwards = new byte[text.length];
        for (var at = 0; at < text.length; at++) {
            if (text[at] < 0) {
                return backwardsByCharacter(text);
            }
            backwards[text.length - 1 - at] = text[at];
        }
        return backwards;
    }

    private static byte[] backwardsByCharacter(byte[] text) {
        var characters = new StringBuilder(new String(text, UTF_8)).reverse();
        return characters.toString().getBytes(UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
