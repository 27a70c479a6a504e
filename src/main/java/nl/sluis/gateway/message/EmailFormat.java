package nl.sluis.gateway.message;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/**
 * {@code format: email}: a dot-atom, an at sign and a host name (RFC 5321 4.1.2, without quoted strings and address
 * literals). The library's own check holds a list of top-level domains, which ages, and costs half of a validation.
 */
final class EmailFormat implements Format {
    /** RFC 5321 4.5.3.1.3, as corrected by RFC 3696 erratum 1690. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LABEL = 63;
    private static final String ATOM = "!#$%&'*+/=?^_`{|}~-";

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return isAddress(text);
    }

    /** Read character by character: every message holds some, and a pattern for them takes ten times as long. */
    static boolean isAddress(String text) {
        var at = text.indexOf('@');
        return text.length() <= LONGEST && at > 0 && isDotAtom(text, at) && isHost(text, at + 1);
    }

    /** Atoms with one dot between each two. */
    private static boolean isDotAtom(String text, int end) {
        var before = '.';
        for (var at = 0; at < end; at++) {
            var c = text.charAt(at);
            if (c == '.' ? before == '.' : !isAlphanumeric(c) && ATOM.indexOf(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    /** Labels, and a top-level domain behind the last dot. */
    private static boolean isHost(String text, int from) {
        var label = from;
        for (var dot = text.indexOf('.', label); dot >= 0; dot = text.indexOf('.', label)) {
            if (!isLabel(text, label, dot)) {
                return false;
            }
            label = dot + 1;
        }
        return label > from && isTopLevel(text, label);
    }

    private static boolean isLabel(String text, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (var at = from; at < to; at++) {
            if (!isAlphanumeric(text.charAt(at)) && text.charAt(at) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            if (!isLetter(text.charAt(at))) {
                return false;
            }
        }
        return text.length() - from >= 2 && text.length() - from <= LONGEST_LABEL;
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
